/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold.found;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids for what stands on the log without one. They are UUIDs of version 7 like those of changes, so
 * that they sort and are looked up like them, but made of nothing but time and place: the same log
 * gives the same ids.
 */
final class LogIds {

  private LogIds() {}

  /** The id of what the event at an offset of a partition made, at a ledger time. */
  static String of(Instant at, int partition, long offset) {
    ByteBuffer digest = ByteBuffer.wrap(sha256(partition + ":" + offset));
    long high = (at.toEpochMilli() << 16) | 0x7000L | (digest.getShort() & 0x0FFFL);
    long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
