/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;
import io.glueledger.ingest.call.GateTimings;
import java.time.Duration;

/**
 * When the gate does what.
 *
 * @param steps how long those of one change may take
 */
public record TimingConfig(
    GateTimings steps,
    @JsonProperty(value = "ingest.sweep-interval", defaultValue = "5m")
        @JsonPropertyDescription("How often all connections are looked at for drift.")
        Duration sweepInterval) {

  /** Checks the interval. */
  public TimingConfig {
    ConfigChecks.between(sweepInterval, "1s", "1d", "ingest.sweep-interval");
  }
}
