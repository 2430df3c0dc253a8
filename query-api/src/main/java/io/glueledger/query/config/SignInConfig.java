/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may read.
 *
 * @param tokensFile file with the tokens and their roles, mode 600
 * @param sessionKeyFile file with the key of the dashboard's sessions, which several instances
 *     share; without one each instance makes its own at start, and its sessions end with it
 * @param sessionLifetime how long a browser stays signed in
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
        @JsonPropertyDescription("How long a browser stays signed in.")
        Duration sessionLifetime) {

  /** Checks the lifetime. */
  public SignInConfig {
    ConfigChecks.between(sessionLifetime, "1m", "7d", "query-api.session-lifetime");
  }
}
