/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;

/**
 * What an index says of a change beside where it is: what lists filter by, so that a row that is
 * not wanted need not be read.
 */
record IndexEntry(Outcome outcome, Operation operation) {

  private static final String SEPARATOR = " ";

  byte[] bytes() {
    return (outcome + SEPARATOR + operation).getBytes(US_ASCII);
  }

  static IndexEntry read(byte[] bytes) {
    String[] parts = new String(bytes, US_ASCII).split(SEPARATOR, 2);
    return new IndexEntry(Outcome.valueOf(parts[0]), Operation.valueOf(parts[1]));
  }
}
