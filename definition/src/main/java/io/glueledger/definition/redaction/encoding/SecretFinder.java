/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.encoding;

import io.glueledger.definition.grammar.CharClass;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds given secrets in texts: as they are, percent-encoded or JSON-escaped in whole or in part
 * and up to three times over, in hexadecimal, and in Base64 at any alignment. Case makes no
 * difference, since a host, for one, is stored in lower case. A secret shorter than {@value
 * #SHORTEST} characters is found only as a whole word as it is; a blank one never. Immutable.
 *
 * <p>One search costs the text's length times the logarithm of the number of secrets, times their
 * length where they share beginnings; nobody makes it slow by sending many.
 */
public final class SecretFinder {

  /** From this length on a secret is looked for inside words, and in every encoding. */
  public static final int SHORTEST = 4;

  private static final CharClass BASE64 = CharClass.alphanumericAnd("+/_=-");

  /** In lower case, sorted. */
  private final String[] forms;

  /** Whether what surrounds a form belongs to one encoded text with it. */
  private final boolean[] base64;

  /** For each form the longest other one that it begins with, or -1. */
  private final int[] shorter;

  /** The first characters of the forms: where none of them stands, nothing begins. */
  private final BitSet beginnings = new BitSet();

  private final Set<String> words = new TreeSet<>();

  /** Finds {@code secrets}. */
  public SecretFinder(Collection<String> secrets) {
    TreeMap<String, Boolean> sorted = new TreeMap<>();
    for (String secret : secrets) {
      if (secret.isBlank()) {
        continue;
      }
      if (secret.length() < SHORTEST) {
        words.add(secret);
        continue;
      }
      SecretForms.base64(secret).forEach(form -> sorted.putIfAbsent(lowerCase(form), true));
      sorted.put(lowerCase(SecretForms.hexadecimal(secret)), false);
      for (String form : SecretForms.plain(secret)) {
        if (form.length() < SHORTEST) {
          words.add(form);
        } else {
          sorted.put(lowerCase(form), false);
        }
      }
    }
    forms = sorted.keySet().toArray(new String[0]);
    base64 = new boolean[forms.length];
    shorter = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      beginnings.set(forms[i].charAt(0));
      base64[i] = sorted.getOrDefault(forms[i], false);
      int candidate = i - 1;
      while (candidate >= 0 && !forms[i].startsWith(forms[candidate])) {
        candidate = shorter[candidate];
      }
      shorter[i] = candidate;
    }
  }

  /** Where in {@code text} any of the secrets stands. */
  public TextSpans find(String text) {
    TextSpans spans = new TextSpans();
    if (forms.length > 0) {
      for (DecodedView view : DecodedView.of(text)) {
        findForms(view, spans);
      }
    }
    words.forEach(word -> findWord(word, text, spans));
    return spans;
  }

  private void findForms(DecodedView view, TextSpans spans) {
    String viewed = lowerCase(view.text());
    for (int at = 0; at < viewed.length(); at++) {
      int form = beginnings.get(viewed.charAt(at)) ? longestAt(viewed, at) : -1;
      if (form < 0) {
        continue;
      }
      int start = at;
      int end = at + forms[form].length();
      if (base64[form] && !spans.cover(view.originalStart(start), view.originalEnd(end - 1))) {
        while (start > 0 && BASE64.contains(viewed.charAt(start - 1))) {
          start--;
        }
        while (end < viewed.length() && BASE64.contains(viewed.charAt(end))) {
          end++;
        }
      }
      spans.add(view.originalStart(start), view.originalEnd(end - 1));
    }
  }

  /**
   * The longest form that {@code text} goes on with at {@code at}, or -1. Every text between a form
   * and its own continuation in sorted order begins with that form, so it is the greatest form not
   * above the continuation or one that this begins with.
   */
  private int longestAt(String text, int at) {
    int low = 0;
    int high = forms.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isAbove(forms[middle], text, at)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    int form = low - 1;
    while (form >= 0 && !text.startsWith(forms[form], at)) {
      form = shorter[form];
    }
    return form;
  }

  private static boolean isAbove(String form, String text, int at) {
    for (int i = 0; i < form.length(); i++) {
      if (at + i == text.length() || form.charAt(i) > text.charAt(at + i)) {
        return true;
      }
      if (form.charAt(i) < text.charAt(at + i)) {
        return false;
      }
    }
    return false;
  }

  private static void findWord(String word, String text, TextSpans spans) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean stops = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (starts && stops) {
        spans.add(at, end);
      }
    }
  }

  private static String lowerCase(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = Character.toLowerCase(characters[i]);
    }
    String lowered = new String(characters);
    Arrays.fill(characters, '\0');
    return lowered;
  }
}
