/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as people see them: letters of other scripts that look like Latin ones, wide letters,
 * accents, blanks and characters without a shape make no difference to the eye.
 */
public final class LookAlikes {

  /** Cyrillic, Greek, Armenian and Cherokee letters, then the Latin one that each looks like. */
  private static final String FOREIGN =
      "АВЕЅЗІЈКМНОРСТУХҮԌԚԜаеѕіјорсухһԁԛԝкмтвн"
          + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχ"
          + "ՍՏՕօոսցᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᏚᎢᏙᎳᏃıɑɡꓲꓳ";

  private static final String LATIN =
      "ABES3IJKMHOPCTYXYGQWaesijopcyxhdqwkmtbh"
          + "ABEZHIKMNOPTYXaikvoptux"
          + "USOonugABCDEHJKLMPSTVWZiagIO";

  private LookAlikes() {}

  /**
   * {@code name} in Latin letters where it only looks like such, without accents and characters
   * that have no shape; blanks of any kind stay, as {@code ' '}.
   */
  public static String latin(String name) {
    if (isPlain(name)) {
      return name;
    }
    String whole = Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder latin = new StringBuilder(whole.length());
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        latin.append(' ');
      } else if (hasShape(c)) {
        int foreign = FOREIGN.indexOf(c);
        latin.append(foreign >= 0 ? LATIN.charAt(foreign) : c);
      }
    }
    return latin.toString();
  }

  /**
   * What all names that look alike have in common: {@link #latin} in upper case, without blanks,
   * and with the digits 0 and 1 for the letters that look like them.
   */
  public static String shape(String name) {
    return latin(name)
        .replace(" ", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1')
        .replace('|', '1')
        .replace('‗', '_')
        .replace('‿', '_');
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean hasShape(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          false;
      default -> c != '\u3164' && c != '\u115f' && c != '\u1160' && c != '\u2800';
    };
  }
}
