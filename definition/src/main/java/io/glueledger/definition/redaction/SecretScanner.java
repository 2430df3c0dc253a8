/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.definition.encoding.DecodedView;
import io.glueledger.definition.encoding.Marker;
import io.glueledger.definition.encoding.Spans;
import io.glueledger.definition.grammar.CharClass;
import io.glueledger.definition.scan.SecretShapes;
import java.util.List;

/**
 * Finds what looks like a secret in free text: documented forms of access keys and tokens, private
 * keys, values assigned to names of secrets, user information of URLs, long random tokens; also
 * percent-encoded or JSON-escaped. Deterministic, stateless, and linear in the length of the text.
 *
 * <p>ARNs, {@code s3://} locations, host names, UUIDs, ids of AWS resources, distinguished names
 * and prose about secrets are none. A short word that nothing announces cannot be told from any
 * other.
 */
public final class SecretScanner {

  /** No token is shorter, and nothing else looks like a secret without punctuation. */
  private static final int SHORTEST_TOKEN = 12;

  private static final CharClass WORD = CharClass.alphanumericAnd("_.-");

  private SecretScanner() {}

  /** Whether anything in {@code text} looks like a secret. */
  public static boolean looksSecret(String text) {
    return !find(text).isEmpty();
  }

  /** {@code text} with {@link Marker#TEXT} for each part that looks like a secret. */
  public static String blank(String text) {
    return find(text).replacedIn(text, Marker.TEXT);
  }

  /** The parts of {@code text} that look like secrets, as they are written there. */
  static List<String> secretsIn(String text) {
    return find(text).in(text);
  }

  /** Both answers for the price of one. */
  static Scan scan(String text) {
    Spans spans = find(text);
    return spans.isEmpty()
        ? new Scan(text, List.of())
        : new Scan(spans.replacedIn(text, Marker.TEXT), spans.in(text));
  }

  /**
   * What came of one scan.
   *
   * @param blanked the text with markers
   * @param secrets what stood there
   */
  record Scan(String blanked, List<String> secrets) {

    @Override
    public String toString() {
      return "Scan[" + secrets.size() + "]";
    }
  }

  private static Spans find(String text) {
    Spans spans = new Spans();
    if (isShortWord(text)) {
      return spans;
    }
    for (DecodedView view : DecodedView.of(text)) {
      SecretShapes.find(view.text())
          .forEach(
              (start, end) -> {
                int from = view.originalStart(start);
                int to = view.originalEnd(end - 1);
                if (hasContent(text.substring(from, to))) {
                  spans.add(from, to);
                }
              });
    }
    int length = Marker.TEXT.length();
    for (int at = text.indexOf(Marker.TEXT); at >= 0; at = text.indexOf(Marker.TEXT, at + length)) {
      spans.remove(at, at + length);
    }
    return spans;
  }

  private static boolean isShortWord(String text) {
    return text.length() < SHORTEST_TOKEN && (text.isEmpty() || WORD.spans(text));
  }

  /** False for markers and the punctuation between them: what was a secret there is gone. */
  private static boolean hasContent(String found) {
    return !found.contains(Marker.TEXT)
        || found.replace(Marker.TEXT, "").chars().anyMatch(Character::isLetterOrDigit);
  }
}
