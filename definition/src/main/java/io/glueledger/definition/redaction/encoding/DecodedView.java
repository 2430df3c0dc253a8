/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.encoding;

import io.glueledger.definition.grammar.CharClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text as somebody reads it who undoes percent-encoding or JSON escapes, with the way back: which
 * characters of the original each character came from.
 *
 * <p>A secret is looked for in the views of a text, and not the other way round, because each
 * character of a secret may be encoded or not: {@code hunt%65r2} has 128 spellings.
 */
public final class DecodedView {

  /** Enough for a percent-encoded value inside a JSON string inside a percent-encoded URL. */
  private static final int DEPTH = 3;

  /** Says that each character came from itself: nearly every text is read as it is. */
  private static final int[] ITSELF = {};

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private DecodedView(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * The views of {@code original}: itself first, then each distinct decoding of up to three levels.
   */
  public static List<DecodedView> of(String original) {
    if (isPlain(original)) {
      return List.of(identity(original));
    }
    Map<String, DecodedView> views = new LinkedHashMap<>();
    List<DecodedView> level = List.of(identity(original));
    views.put(original, level.get(0));
    for (int depth = 0; depth < DEPTH && !level.isEmpty(); depth++) {
      List<DecodedView> next = new ArrayList<>();
      for (DecodedView view : level) {
        view.percentDecoded()
            .filter(v -> views.putIfAbsent(v.text, v) == null)
            .ifPresent(next::add);
        view.jsonUnescaped().filter(v -> views.putIfAbsent(v.text, v) == null).ifPresent(next::add);
      }
      level = next;
    }
    return List.copyOf(views.values());
  }

  /** {@code original} with its percent-encoding undone, up to three times over. */
  public static String percentDecoded(String original) {
    String decoded = original;
    for (int depth = 0; depth < DEPTH && decoded.indexOf('%') >= 0; depth++) {
      decoded = identity(decoded).percentDecoded().map(DecodedView::text).orElse(decoded);
    }
    return decoded;
  }

  /** Whether {@code original} has no other view than itself. */
  public static boolean isPlain(String original) {
    return original.indexOf('%') < 0 && original.indexOf('\\') < 0;
  }

  private static DecodedView identity(String original) {
    return new DecodedView(original, ITSELF, ITSELF);
  }

  /** What is read. */
  public String text() {
    return text;
  }

  /** Where character {@code index} of this view starts in the original. */
  public int originalStart(int index) {
    return starts == ITSELF ? index : starts[index];
  }

  /** Where character {@code index} of this view ends in the original, exclusive. */
  public int originalEnd(int index) {
    return ends == ITSELF ? index + 1 : ends[index];
  }

  private Optional<DecodedView> percentDecoded() {
    if (text.indexOf('%') < 0) {
      return Optional.empty();
    }
    Builder decoded = new Builder(text.length());
    for (int i = 0; i < text.length(); ) {
      int octet = octet(i);
      if (octet < 0) {
        decoded.add(text.charAt(i), i, i + 1);
        i++;
        continue;
      }
      int more = octet < 0xC0 ? 0 : octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
      int codePoint = octet < 0xC0 ? octet : octet & (0x3F >> more);
      int end = i + 3;
      for (int k = 0; k < more; k++, end += 3) {
        int continuation = octet(end);
        if (continuation < 0x80 || continuation >= 0xC0) {
          more = 0;
          codePoint = octet;
          end = i + 3;
          break;
        }
        codePoint = (codePoint << 6) | (continuation & 0x3F);
      }
      decoded.addCodePoint(Character.isValidCodePoint(codePoint) ? codePoint : octet, i, end);
      i = end;
    }
    return decoded.unless(text);
  }

  /** The value of a percent-encoded octet at {@code i}, or -1 if none stands there. */
  private int octet(int i) {
    return i + 2 < text.length() && text.charAt(i) == '%' ? hex(i + 1, 2) : -1;
  }

  private Optional<DecodedView> jsonUnescaped() {
    if (text.indexOf('\\') < 0) {
      return Optional.empty();
    }
    Builder decoded = new Builder(text.length());
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
      int named = "\"\\/bfnrt".indexOf(next);
      int unicode = next == 'u' && i + 5 < text.length() ? hex(i + 2, 4) : -1;
      if (next != 0 && named >= 0) {
        decoded.add("\"\\/\b\f\n\r\t".charAt(named), i, i + 2);
        i += 2;
      } else if (unicode >= 0) {
        decoded.add((char) unicode, i, i + 6);
        i += 6;
      } else {
        decoded.add(c, i, i + 1);
        i++;
      }
    }
    return decoded.unless(text);
  }

  private int hex(int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      if (!CharClass.HEX.contains(text.charAt(i))) {
        return -1;
      }
      value = (value << 4) | Character.digit(text.charAt(i), 16);
    }
    return value;
  }

  private final class Builder {
    private final StringBuilder characters;
    private final int[] starts;
    private final int[] ends;

    private Builder(int capacity) {
      characters = new StringBuilder(capacity);
      starts = new int[capacity];
      ends = new int[capacity];
    }

    private void add(char c, int from, int to) {
      starts[characters.length()] = originalStart(from);
      ends[characters.length()] = originalEnd(to - 1);
      characters.append(c);
    }

    private void addCodePoint(int codePoint, int from, int to) {
      for (char c : Character.toChars(codePoint)) {
        add(c, from, to);
      }
    }

    private Optional<DecodedView> unless(String unchanged) {
      String decoded = characters.toString();
      return decoded.equals(unchanged)
          ? Optional.empty()
          : Optional.of(
              new DecodedView(
                  decoded,
                  Arrays.copyOf(starts, decoded.length()),
                  Arrays.copyOf(ends, decoded.length())));
    }
  }
}
