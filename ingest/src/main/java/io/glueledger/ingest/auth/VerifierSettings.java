/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import java.time.Duration;

/**
 * What signatures must be made for.
 *
 * @param region the region of the scope
 * @param hosts the names of the gate
 * @param skew how far the request's date may be from the gate's clock, either way
 */
public record VerifierSettings(String region, AllowedHosts hosts, Duration skew) {

  /** What AWS allows. */
  public static final Duration DEFAULT_SKEW = Duration.ofMinutes(5);

  /** Refuses a skew of nothing or of more than 15 minutes: repeats are looked for that long. */
  public VerifierSettings {
    if (skew.isNegative() || skew.isZero() || skew.compareTo(Duration.ofMinutes(15)) > 0) {
      throw new IllegalArgumentException("skew must be above 0 and at most 15 minutes");
    }
  }
}
