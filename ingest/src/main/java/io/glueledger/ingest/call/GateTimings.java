/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;
import io.glueledger.base.config.value.DurationText;
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
    @JsonProperty(value = "ingest.baseline-timeout", defaultValue = "3s")
        @JsonPropertyDescription(
            "How long a look at a connection may take that the ledger does not know yet.")
        Duration baseline,
    @JsonProperty(value = "ingest.append-timeout", defaultValue = "4s")
        @JsonPropertyDescription("How long the log may take to acknowledge a change.")
        Duration append,
    @JsonProperty(value = "ingest.forward-within", defaultValue = "10s")
        @JsonPropertyDescription(
            "How long a change may wait for its turn, counted from before its append.")
        Duration forwardWithin,
    @JsonProperty(value = "glue.timeout", defaultValue = "12s")
        @JsonPropertyDescription("How long Glue may take to answer.")
        Duration glueTimeout,
    @JsonProperty(value = "ingest.outcome-timeout", defaultValue = "3s")
        @JsonPropertyDescription("How long the log may take to acknowledge an outcome.")
        Duration outcome) {

  /** The gate's share of the 30 s; the rest is for the way to the caller. */
  private static final String CEILING = "29s";

  /** Checks each of them and their sum. */
  public GateTimings {
    ConfigChecks.between(baseline, "100ms", CEILING, "ingest.baseline-timeout");
    ConfigChecks.between(append, "100ms", CEILING, "ingest.append-timeout");
    ConfigChecks.between(forwardWithin, "100ms", CEILING, "ingest.forward-within");
    ConfigChecks.between(glueTimeout, "100ms", CEILING, "glue.timeout");
    ConfigChecks.between(outcome, "100ms", CEILING, "ingest.outcome-timeout");
    Duration sum = baseline.plus(forwardWithin).plus(glueTimeout).plus(outcome);
    ConfigChecks.check(
        sum.compareTo(DurationText.parse(CEILING)) <= 0,
        "ingest.forward-within",
        "and ingest.baseline-timeout, glue.timeout and ingest.outcome-timeout make "
            + sum.toMillis()
            + "ms together; shorten them to at most 29s, since a caller gets an answer within 30s");
    ConfigChecks.check(
        append.compareTo(forwardWithin) < 0,
        "ingest.append-timeout",
        "must be shorter than ingest.forward-within, which starts before the append");
  }
}
