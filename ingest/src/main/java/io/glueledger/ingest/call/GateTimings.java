/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import java.time.Duration;

/**
 * How long each part of a change may take. Together they keep I7: a caller has an answer within 30
 * s.
 *
 * @param baseline looking at a connection that the ledger does not know, before its first change
 * @param append until the log has acknowledged
 * @param forwardWithin from before the append until the request must have left for Glue; holds
 *     {@code append}
 * @param glueTimeout one call to Glue
 * @param outcome until the log has acknowledged the outcome; after that the caller gets Glue's
 *     answer all the same
 */
public record GateTimings(
    Duration baseline,
    Duration append,
    Duration forwardWithin,
    Duration glueTimeout,
    Duration outcome) {

  /** The gate's share of the 30 s; the rest is for the way to the caller. */
  public static final Duration CEILING = Duration.ofSeconds(29);

  /** What the gate uses unless it is told otherwise. */
  public static final GateTimings DEFAULT =
      new GateTimings(
          Duration.ofSeconds(3),
          Duration.ofSeconds(4),
          Duration.ofSeconds(10),
          Duration.ofSeconds(12),
          Duration.ofSeconds(3));

  public GateTimings {
    Duration sum = baseline.plus(forwardWithin).plus(glueTimeout).plus(outcome);
    if (sum.compareTo(CEILING) > 0 || append.compareTo(forwardWithin) > 0) {
      throw new IllegalArgumentException(
          "baseline, forwardWithin, glueTimeout and outcome make "
              + sum
              + ", more than "
              + CEILING
              + ", or append is longer than forwardWithin");
    }
  }
}
