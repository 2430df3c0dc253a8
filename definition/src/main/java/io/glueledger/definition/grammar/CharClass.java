/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

/** A set of ASCII characters with a constant-time membership test. */
public final class CharClass {

  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String DIGIT = "0123456789";

  /** The decimal digits. */
  public static final CharClass DIGITS = new CharClass(DIGIT);

  /** The letters. */
  public static final CharClass LETTERS = new CharClass(UPPER + LOWER);

  /** Letters and digits. */
  public static final CharClass ALPHANUMERIC = LETTERS.and(DIGIT);

  /** The digits of hexadecimal numbers. */
  public static final CharClass HEX = new CharClass(DIGIT + "abcdefABCDEF");

  private final boolean[] members = new boolean[128];

  private CharClass(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      members[characters.charAt(i)] = true;
    }
  }

  /** {@code characters}. */
  public static CharClass of(String characters) {
    return new CharClass(characters);
  }

  /** Letters, digits and {@code others}. */
  public static CharClass alphanumericAnd(String others) {
    return ALPHANUMERIC.and(others);
  }

  /** Lower-case letters, digits and {@code others}. */
  public static CharClass lowerAnd(String others) {
    return new CharClass(LOWER + DIGIT + others);
  }

  /** This set and {@code others}. */
  public CharClass and(String others) {
    CharClass union = new CharClass(others);
    for (int c = 0; c < members.length; c++) {
      union.members[c] |= members[c];
    }
    return union;
  }

  /** Whether {@code c} is a member. */
  public boolean contains(char c) {
    return c < members.length && members[c];
  }

  /** Whether {@code text} is not empty and every character of it is a member. */
  public boolean spans(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!contains(text.charAt(i))) {
        return false;
      }
    }
    return text.length() > 0;
  }
}
