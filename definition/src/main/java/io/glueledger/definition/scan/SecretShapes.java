/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.scan;

import io.glueledger.definition.encoding.Spans;

/** All that is known of how secrets look in text that is read as it is. */
public final class SecretShapes {

  private SecretShapes() {}

  /** The parts of {@code text} that look like secrets. */
  public static Spans find(String text) {
    Spans spans = new Spans();
    KnownTokens.find(text, spans);
    Assignments.find(text, spans);
    TokenShape.find(text, spans);
    return spans;
  }
}
