/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;
import io.glueledger.base.config.value.DurationText;
import io.glueledger.ingest.call.GateTimings;
import java.time.Duration;

/**
 * How long the steps of one change may take. Together they stay within what a caller waits (I7).
 */
public record TimingConfig(
    @JsonProperty(value = "ingest.baseline-timeout", defaultValue = "3s")
        @JsonPropertyDescription(
            "How long a look at a connection may take that the ledger does not know yet.")
        Duration baselineTimeout,
    @JsonProperty(value = "ingest.append-timeout", defaultValue = "4s")
        @JsonPropertyDescription("How long the log may take to acknowledge a change.")
        Duration appendTimeout,
    @JsonProperty(value = "ingest.forward-within", defaultValue = "10s")
        @JsonPropertyDescription(
            "How long a change may wait for its turn, counted from before its append.")
        Duration forwardWithin,
    @JsonProperty(value = "glue.timeout", defaultValue = "12s")
        @JsonPropertyDescription("How long Glue may take to answer.")
        Duration glueTimeout,
    @JsonProperty(value = "ingest.outcome-timeout", defaultValue = "3s")
        @JsonPropertyDescription("How long the log may take to acknowledge an outcome.")
        Duration outcomeTimeout,
    @JsonProperty(value = "ingest.sweep-interval", defaultValue = "5m")
        @JsonPropertyDescription("How often all connections are looked at for drift.")
        Duration sweepInterval) {

  /** What all steps may take together: a second less than every caller is promised an answer in. */
  private static final String LONGEST = "29s";

  /** Checks the sum of the steps and each of them. */
  public TimingConfig {
    checkStep(baselineTimeout, "ingest.baseline-timeout");
    checkStep(appendTimeout, "ingest.append-timeout");
    checkStep(forwardWithin, "ingest.forward-within");
    checkStep(glueTimeout, "glue.timeout");
    checkStep(outcomeTimeout, "ingest.outcome-timeout");
    Duration sum = baselineTimeout.plus(forwardWithin).plus(glueTimeout).plus(outcomeTimeout);
    ConfigChecks.check(
        sum.compareTo(DurationText.parse(LONGEST)) <= 0,
        "ingest.forward-within",
        "and ingest.baseline-timeout, glue.timeout and ingest.outcome-timeout make "
            + sum.toMillis()
            + "ms together; shorten them to at most 29s, since a caller gets an answer within 30s");
    ConfigChecks.check(
        appendTimeout.compareTo(forwardWithin) < 0,
        "ingest.append-timeout",
        "must be shorter than ingest.forward-within, which starts before the append");
    ConfigChecks.between(sweepInterval, "1s", "1d", "ingest.sweep-interval");
  }

  /** What one call needs of them. */
  public GateTimings gateTimings() {
    return new GateTimings(
        baselineTimeout, appendTimeout, forwardWithin, glueTimeout, outcomeTimeout);
  }

  private static void checkStep(Duration step, String key) {
    ConfigChecks.between(step, "100ms", LONGEST, key);
  }
}
