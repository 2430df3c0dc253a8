/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.scan;

import io.glueledger.definition.redaction.encoding.TextSpans;

/** All that is known of how secrets look in text that is read as it is. */
public final class SecretShapes {

  private SecretShapes() {}

  /** The parts of {@code text} that look like secrets. */
  public static TextSpans find(String text) {
    TextSpans spans = new TextSpans();
    KnownTokens.find(text, spans);
    AssignmentScan.find(text, spans);
    TokenShape.find(text, spans);
    return spans;
  }
}
