/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The gates that settlements of review items are brought to. */
public record GatesConfig(
    @JsonProperty("query-api.gates")
        @JsonPropertyDescription(
            "Addresses of gates, tried in turn, that take settlements of review items; each has"
                + " ingest.review.tokens-file. Without them the queue can be read only.")
        Optional<List<URI>> urls,
    @JsonProperty(value = "query-api.gate-timeout", defaultValue = "15s")
        @JsonPropertyDescription("How long one gate may take to answer.")
        Duration timeout) {

  /** Checks the time. */
  public GatesConfig {
    ConfigChecks.between(timeout, "1s", "1m", "query-api.gate-timeout");
    urls = urls.map(List::copyOf);
    urls.ifPresent(
        given -> given.forEach(url -> ProjectorsConfig.checkUrl(url, "query-api.gates")));
  }
}
