/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562): sortable by the time at which the gate took the request. */
public final class ChangeIds {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;

  private ChangeIds() {}

  /** A new id of that moment. */
  public static String next(Instant now) {
    long high = (now.toEpochMilli() << 16) | VERSION_7 | RANDOM.nextInt(1 << 12);
    long low = (RANDOM.nextLong() >>> 2) | VARIANT;
    return new UUID(high, low).toString();
  }
}
