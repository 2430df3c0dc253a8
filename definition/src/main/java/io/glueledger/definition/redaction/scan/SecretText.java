/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.scan;

import io.glueledger.definition.grammar.CharClass;
import io.glueledger.definition.redaction.encoding.DecodedView;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.definition.redaction.encoding.TextSpans;

/** Looks for secrets in a text as it is, and as it reads when its encodings are undone. */
public final class SecretText {

  /** No token is shorter, and nothing else looks like a secret without punctuation. */
  private static final int SHORTEST_TOKEN = 12;

  private static final CharClass WORD = CharClass.alphanumericAnd("_.-");

  private SecretText() {}

  /** The parts of {@code text} that look like secrets; a marker is none. */
  public static TextSpans find(String text) {
    TextSpans spans = new TextSpans();
    if (isShortWord(text)) {
      return spans;
    }
    for (DecodedView view : DecodedView.of(text)) {
      shapes(view.text())
          .forEach(
              (start, end) -> {
                int from = view.originalStart(start);
                int to = view.originalEnd(end - 1);
                if (hasContent(text.substring(from, to))) {
                  spans.add(from, to);
                }
              });
    }
    int length = RedactionMarker.TEXT.length();
    for (int at = text.indexOf(RedactionMarker.TEXT);
        at >= 0;
        at = text.indexOf(RedactionMarker.TEXT, at + length)) {
      spans.remove(at, at + length);
    }
    return spans;
  }

  /** All that is known of how secrets look, in text that is read as it is. */
  private static TextSpans shapes(String text) {
    TextSpans spans = new TextSpans();
    KnownTokens.find(text, spans);
    AssignmentScan.find(text, spans);
    CommandLineScan.find(text, spans);
    TokenShape.find(text, spans);
    return spans;
  }

  private static boolean isShortWord(String text) {
    return text.length() < SHORTEST_TOKEN && (text.isEmpty() || WORD.spans(text));
  }

  /** False for markers and the punctuation between them: what was a secret there is gone. */
  private static boolean hasContent(String found) {
    return !found.contains(RedactionMarker.TEXT)
        || found.replace(RedactionMarker.TEXT, "").chars().anyMatch(Character::isLetterOrDigit);
  }
}
