/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;
import java.time.Duration;

/** What one instance takes at most. */
public record QueryLimits(
    @JsonProperty(value = "query-api.limits.connections", defaultValue = "2000")
        @JsonPropertyDescription(
            "Open connections at most; one address has half of them, all if it is a proxy.")
        int connections,
    @JsonProperty(value = "query-api.limits.request-timeout", defaultValue = "20s")
        @JsonPropertyDescription("How long one answer, or one page of an export, may take.")
        Duration requestTimeout,
    @JsonProperty(value = "query-api.limits.idle-timeout", defaultValue = "1m")
        @JsonPropertyDescription("How long a connection may be quiet.")
        Duration idleTimeout) {

  /** Checks each against what makes sense. */
  public QueryLimits {
    ConfigChecks.between(connections, 1, 100_000, "query-api.limits.connections");
    ConfigChecks.between(requestTimeout, "1s", "1m", "query-api.limits.request-timeout");
    ConfigChecks.between(idleTimeout, "1s", "1h", "query-api.limits.idle-timeout");
  }
}
