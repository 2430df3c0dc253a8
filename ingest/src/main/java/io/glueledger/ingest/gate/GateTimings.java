/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.gate;

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
    positive("ingest.baseline-timeout", baseline);
    positive("ingest.append-timeout", append);
    positive("ingest.forward-within", forwardWithin);
    positive("glue.timeout", glueTimeout);
    positive("ingest.outcome-timeout", outcome);
    if (append.compareTo(forwardWithin) > 0) {
      throw new IllegalArgumentException(
          "ingest.append-timeout (%s) must not be longer than ingest.forward-within (%s)"
              .formatted(append, forwardWithin));
    }
    Duration sum = baseline.plus(forwardWithin).plus(glueTimeout).plus(outcome);
    if (sum.compareTo(CEILING) > 0) {
      throw new IllegalArgumentException(
          ("ingest.baseline-timeout + ingest.forward-within + glue.timeout + ingest.outcome-timeout is %s; at most %s,"
                  + " so that every caller has an answer within 30 s")
              .formatted(sum, CEILING));
    }
  }

  private static void positive(String key, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(key + " must be longer than 0, is " + duration);
    }
  }
}
