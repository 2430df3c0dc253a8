/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.scan;

import io.glueledger.definition.encoding.DecodedView;
import io.glueledger.definition.encoding.Marker;
import io.glueledger.definition.encoding.Spans;
import io.glueledger.definition.grammar.CharClass;

/** Looks for secrets in a text as it is, and as it reads when its encodings are undone. */
public final class SecretText {

  /** No token is shorter, and nothing else looks like a secret without punctuation. */
  private static final int SHORTEST_TOKEN = 12;

  private static final CharClass WORD = CharClass.alphanumericAnd("_.-");

  private SecretText() {}

  /** The parts of {@code text} that look like secrets; a marker is none. */
  public static Spans find(String text) {
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
