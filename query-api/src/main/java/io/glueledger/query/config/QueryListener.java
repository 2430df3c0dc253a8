/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.AdminListenerConfig;
import io.glueledger.base.config.value.ConfigChecks;
import io.glueledger.base.config.value.ConfigSection;
import io.glueledger.base.config.value.ListenerConfig;
import java.time.Duration;

/** Where the API and the dashboard are reached. */
public record QueryListener(
    @ConfigSection(prefix = "query-api.listen.", given = "port=8080") ListenerConfig listener,
    // Not 8081, where schema registries listen.
    @JsonProperty(value = "query-api.listen.admin-port", defaultValue = "8094")
        @JsonPropertyDescription("Port of health and metrics; 0 takes a free one.")
        int adminPort,
    @JsonProperty(value = "query-api.listen.drain", defaultValue = "0s")
        @JsonPropertyDescription(
            "How long no request has come before a query API that is told to stop does so; its"
                + " health says that it stops from the beginning. Longer than balancers take to see"
                + " that.")
        Duration drain,
    @ConfigSection(prefix = "query-api.admin.") AdminListenerConfig admin) {

  /** Checks the port. */
  public QueryListener {
    ConfigChecks.port(adminPort, "query-api.listen.admin-port");
    ConfigChecks.between(drain, "0s", "30s", "query-api.listen.drain");
  }
}
