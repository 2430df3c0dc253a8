/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.codec;

import org.apache.avro.specific.SpecificRecord;

/**
 * Writes what {@link CanonicalAvro} writes, and makes the bytes of a definition, a decision or a
 * finding that stands in several records once. One thread.
 */
public final class PartedAvro {

  /** More than one event has. */
  private static final int KEPT = 64;

  private final RecentParts parts = new RecentParts(KEPT);

  /** The bytes of a record. */
  public byte[] bytes(SpecificRecord record) {
    CanonicalEncoder out = new CanonicalEncoder();
    CanonicalAvro.write(record, out, parts);
    return out.bytes();
  }
}
