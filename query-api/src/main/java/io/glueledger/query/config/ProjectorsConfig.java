/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The projectors that are asked, by the token that they all share, in a file of mode 600. */
public record ProjectorsConfig(
    @JsonProperty(value = "query-api.projectors", required = true)
        @JsonPropertyDescription("Internal ports of some projectors; each tells of all the others.")
        List<URI> urls,
    @JsonProperty(value = "query-api.projector-token-file", required = true)
        @JsonPropertyDescription(
            "File with the token of the projectors' projector.internal-token-file.")
        Path tokenFile,
    @JsonProperty(value = "query-api.projector-timeout", defaultValue = "5s")
        @JsonPropertyDescription("How long one projector may take to answer.")
        Duration answerTimeout,
    @JsonProperty(value = "query-api.projector-refresh", defaultValue = "10s")
        @JsonPropertyDescription("How often is asked which projector has what.")
        Duration refreshInterval,
    @JsonProperty(value = "query-api.projector-wait", defaultValue = "5s")
        @JsonPropertyDescription(
            "How long a question waits for partitions that move from one projector to another.")
        Duration moveWait) {

  /** Wants at least one projector. */
  public ProjectorsConfig {
    urls = List.copyOf(urls);
    ConfigChecks.check(
        !urls.isEmpty(),
        "query-api.projectors",
        "must name the internal port of at least one projector, such as http://127.0.0.1:8095");
    urls.forEach(url -> checkUrl(url, "query-api.projectors"));
    ConfigChecks.between(answerTimeout, "100ms", "1m", "query-api.projector-timeout");
    ConfigChecks.between(refreshInterval, "1s", "10m", "query-api.projector-refresh");
    ConfigChecks.between(moveWait, "0s", "20s", "query-api.projector-wait");
  }

  static void checkUrl(URI url, String key) {
    boolean isHttp = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    ConfigChecks.check(
        isHttp && url.getHost() != null && url.getQuery() == null && url.getUserInfo() == null,
        key,
        "must be addresses of http:// or https://, a host and a port, and nothing else");
  }
}
