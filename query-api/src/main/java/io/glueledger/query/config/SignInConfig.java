/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;
import io.glueledger.query.auth.SessionLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may read, by tokens in a file of mode 600. Several instances share the key of sessions;
 * without a file of it each makes its own at start.
 */
public record SignInConfig(
    @JsonProperty(value = "query-api.tokens-file", required = true)
        @JsonPropertyDescription("File with the tokens of readers.")
        Path tokensFile,
    @JsonProperty("query-api.session-key-file")
        @JsonPropertyDescription(
            "File with the key of the dashboard's sessions, the same for all instances. Without it"
                + " sessions end with the process.")
        Optional<Path> sessionKeyFile,
    @JsonProperty(value = "query-api.session-lifetime", defaultValue = "10h")
        @JsonPropertyDescription("How long a browser stays signed in at most.")
        Duration sessionLifetime,
    @JsonProperty(value = "query-api.session-idle", defaultValue = "15m")
        @JsonPropertyDescription("How long a browser stays signed in that asks for nothing.")
        Duration sessionIdle) {

  /** Checks the times. */
  public SignInConfig {
    ConfigChecks.between(sessionLifetime, "1m", "7d", "query-api.session-lifetime");
    ConfigChecks.between(sessionIdle, "1m", "7d", "query-api.session-idle");
  }

  /** How long sessions last. */
  public SessionLimits limits() {
    return new SessionLimits(sessionIdle, sessionLifetime);
  }
}
