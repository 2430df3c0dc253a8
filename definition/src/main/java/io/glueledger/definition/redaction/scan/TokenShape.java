/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.scan;

import io.glueledger.definition.grammar.CharClass;
import io.glueledger.definition.redaction.encoding.TextSpans;

/**
 * Tells long random tokens from words, host names, UUIDs and resource ids by how often neighbouring
 * characters change between upper-case letters, lower-case letters and digits: more than every
 * second time in random text over all three, rarely in {@code OrdersReplicaDriver2024}.
 */
final class TokenShape {

  private static final CharClass RUN = CharClass.alphanumericAnd("+/_=-");

  /** No random token is told from a word if it is shorter. */
  private static final int SHORTEST = 20;

  private TokenShape() {}

  /** Adds the tokens of {@code text} that look random. */
  static void find(String text, TextSpans spans) {
    int start = 0;
    while (start < text.length()) {
      if (!RUN.contains(text.charAt(start))) {
        start++;
        continue;
      }
      int end = start;
      while (end < text.length() && RUN.contains(text.charAt(end))) {
        end++;
      }
      inRun(text, start, end, spans);
      start = end;
    }
  }

  private static void inRun(String text, int start, int runEnd, TextSpans spans) {
    if (runEnd - start < SHORTEST) {
      return;
    }
    String run = text.substring(start, runEnd);
    if (KnownIdentifiers.isBase64Digest(run)) {
      return;
    }
    int end = start + KnownIdentifiers.withoutGeneratedEnd(run).length();
    Census whole = new Census(text, start, end);
    if (whole.length >= 40 && whole.classes() == 3 && whole.changes * 5 >= whole.length * 2) {
      spans.add(start, runEnd);
      return;
    }
    for (int from = start; from < end; ) {
      int to = from;
      while (to < end && CharClass.ALPHANUMERIC.contains(text.charAt(to))) {
        to++;
      }
      if (to > from && looksRandom(text, from, to)) {
        spans.add(from, to);
      }
      from = Math.max(to, from + 1);
    }
    awsSecretKeys(text, start, end, spans);
  }

  private static boolean looksRandom(String text, int from, int to) {
    Census token = new Census(text, from, to);
    if (token.length >= SHORTEST && token.classes() == 3) {
      // One number at the end is what names have: SecurityGroupIdList2.
      int least = token.digitRuns > 1 ? 7 : 10;
      return token.changes * 20 >= token.length * least;
    }
    return token.length >= 32
        && token.classes() == 2
        && token.digits > 0
        && token.changes * 5 >= token.length
        && !isKnownIdentifier(text, from, to);
  }

  /** A multi-region KMS key, a digest, or a label of a host name. */
  private static boolean isKnownIdentifier(String text, int from, int to) {
    String before = text.substring(Math.max(0, from - 8), from);
    return before.endsWith("mrk-")
        || KnownIdentifiers.isDigest(text, from, to)
        || (to + 1 < text.length()
            && text.charAt(to) == '.'
            && Character.isLowerCase(text.charAt(to + 1)));
  }

  /** AWS secret access keys: forty characters of the Base64 alphabet, slashes included. */
  private static void awsSecretKeys(String text, int start, int end, TextSpans spans) {
    int from = start;
    for (int i = start; i <= end; i++) {
      boolean inside = i < end && "=_-".indexOf(text.charAt(i)) < 0;
      if (inside) {
        continue;
      }
      if (i - from == 40) {
        Census key = new Census(text, from, i);
        if (key.classes() == 3 && key.changes >= 9) {
          spans.add(from, i);
        }
      }
      from = i + 1;
    }
  }

  /** Counts of one stretch of text. */
  private static final class Census {
    private static final int DIGIT = 3;

    private final int length;
    private int upper;
    private int lower;
    private int digits;
    private int digitRuns;
    private int changes;

    private Census(String text, int from, int to) {
      length = to - from;
      int previous = 0;
      for (int i = from; i < to; i++) {
        int kind = kind(text.charAt(i));
        if (kind != 0 && previous != 0 && kind != previous) {
          changes++;
        }
        if (kind == DIGIT && previous != DIGIT) {
          digitRuns++;
        }
        previous = kind;
      }
    }

    private int kind(char c) {
      if (c >= 'A' && c <= 'Z') {
        upper++;
        return 1;
      }
      if (c >= 'a' && c <= 'z') {
        lower++;
        return 2;
      }
      if (c >= '0' && c <= '9') {
        digits++;
        return DIGIT;
      }
      return 0;
    }

    private int classes() {
      return Integer.signum(upper) + Integer.signum(lower) + Integer.signum(digits);
    }
  }
}
