/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ByteSize;
import io.glueledger.base.config.value.ConfigChecks;
import io.glueledger.ingest.protocol.json.AwsJsonReader;
import java.time.Duration;

/** What one gate takes at most. */
public record GateLimits(
    @JsonProperty(value = "ingest.limits.connections", defaultValue = "2000")
        @JsonPropertyDescription(
            "Open connections at most; one address has half of them, all if it is a proxy.")
        int connections,
    @JsonProperty(value = "ingest.limits.requests", defaultValue = "1000")
        @JsonPropertyDescription("Requests in work at most; more are answered with 503.")
        int requests,
    @JsonProperty(value = "ingest.limits.body", defaultValue = "256KiB")
        @JsonPropertyDescription("Largest body.")
        ByteSize body,
    @JsonProperty(value = "ingest.limits.headers", defaultValue = "16KiB")
        @JsonPropertyDescription("Largest head of a request.")
        ByteSize headers,
    @JsonProperty(value = "ingest.limits.request-timeout", defaultValue = "10s")
        @JsonPropertyDescription("How long a request may take to arrive.")
        Duration requestTimeout,
    @JsonProperty(value = "ingest.limits.idle-timeout", defaultValue = "1m")
        @JsonPropertyDescription("How long a connection may be quiet.")
        Duration idleTimeout) {

  /** Checks each against what makes sense. */
  public GateLimits {
    ConfigChecks.between(connections, 1, 100_000, "ingest.limits.connections");
    ConfigChecks.between(requests, 1, 100_000, "ingest.limits.requests");
    ConfigChecks.between(
        body, ByteSize.kib(1), new ByteSize(AwsJsonReader.LARGEST), "ingest.limits.body");
    ConfigChecks.between(headers, ByteSize.kib(4), ByteSize.kib(1024), "ingest.limits.headers");
    ConfigChecks.between(requestTimeout, "1s", "1m", "ingest.limits.request-timeout");
    ConfigChecks.between(idleTimeout, "1s", "1h", "ingest.limits.idle-timeout");
  }
}
