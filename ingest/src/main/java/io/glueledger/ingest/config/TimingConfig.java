/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import io.glueledger.base.config.value.InvalidConfigException;
import io.glueledger.ingest.call.GateTimings;
import java.time.Duration;

/**
 * How long the steps of one change may take. Together they stay within what a caller waits (I7).
 *
 * @param baselineTimeout until Glue has told of a connection that the ledger does not know
 * @param appendTimeout until the log has acknowledged a change
 * @param forwardWithin until a change, counted from before it was appended, may be sent to Glue
 * @param glueTimeout until Glue has answered
 * @param outcomeTimeout until the log has acknowledged the outcome
 * @param sweepInterval from one look at all connections for drift to the next
 */
public record TimingConfig(
    Duration baselineTimeout,
    Duration appendTimeout,
    Duration forwardWithin,
    Duration glueTimeout,
    Duration outcomeTimeout,
    Duration sweepInterval) {

  /** What all steps may take together: a second less than every caller is promised an answer in. */
  public static final Duration LONGEST = Duration.ofSeconds(29);

  private static final Duration LEAST = Duration.ofMillis(100);

  /** Checks the sum of the steps and each of them. */
  public TimingConfig {
    checkStep(baselineTimeout, "ingest.baseline-timeout");
    checkStep(appendTimeout, "ingest.append-timeout");
    checkStep(forwardWithin, "ingest.forward-within");
    checkStep(glueTimeout, "glue.timeout");
    checkStep(outcomeTimeout, "ingest.outcome-timeout");
    Duration sum = baselineTimeout.plus(forwardWithin).plus(glueTimeout).plus(outcomeTimeout);
    InvalidConfigException.check(
        sum.compareTo(LONGEST) <= 0,
        "ingest.forward-within",
        "and ingest.baseline-timeout, glue.timeout and ingest.outcome-timeout make "
            + sum.toMillis()
            + "ms together; shorten them to at most 29s, since a caller gets an answer within 30s");
    InvalidConfigException.check(
        appendTimeout.compareTo(forwardWithin) < 0,
        "ingest.append-timeout",
        "must be shorter than ingest.forward-within, which starts before the append");
    InvalidConfigException.check(
        LimitsConfig.isWithin(sweepInterval, Duration.ofSeconds(1), Duration.ofDays(1)),
        "ingest.sweep-interval",
        "must be 1s to 1d");
  }

  /** What one call needs of them. */
  public GateTimings gateTimings() {
    return new GateTimings(
        baselineTimeout, appendTimeout, forwardWithin, glueTimeout, outcomeTimeout);
  }

  private static void checkStep(Duration step, String key) {
    InvalidConfigException.check(
        LimitsConfig.isWithin(step, LEAST, LONGEST), key, "must be 100ms to 29s");
  }
}
