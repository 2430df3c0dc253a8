/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.ConfigChecks;
import io.glueledger.base.config.value.InvalidConfigException;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.ingest.protocol.OperationTable;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the gate finds Glue. Its AWS credentials come from the SDK's usual places. */
public record GlueConfig(
    @JsonProperty("glue.endpoint")
        @JsonPropertyDescription("Address of Glue. That of the region unless set.")
        Optional<URI> endpoint,
    @JsonProperty("glue.region")
        @JsonPropertyDescription("The region that the gate signs for. ingest.region unless set.")
        Optional<String> region,
    @JsonProperty(value = "glue.plaintext", defaultValue = "false")
        @JsonPropertyDescription(
            "States that an endpoint without TLS, other than loopback, is meant.")
        boolean plaintext,
    @JsonProperty("ingest.passthrough")
        @JsonPropertyDescription(
            "Further operations of Glue to pass on; they run with the gate's own AWS rights.")
        Set<String> passthrough) {

  /** Refuses operations that cannot pass, and an endpoint that would carry passwords in clear. */
  public GlueConfig {
    passthrough = Set.copyOf(passthrough);
    checkPassthrough(passthrough);
    endpoint.ifPresent(address -> checkEndpoint(address, plaintext));
    ConfigChecks.check(
        region.filter(String::isBlank).isEmpty(),
        "glue.region",
        "must be a region of AWS; leave it out for ingest.region");
  }

  private static void checkEndpoint(URI endpoint, boolean plaintext) {
    String key = "glue.endpoint";
    ConfigChecks.check(
        Set.of("http", "https").contains(String.valueOf(endpoint.getScheme()))
            && endpoint.getHost() != null
            && endpoint.getRawUserInfo() == null
            && endpoint.getRawQuery() == null,
        key,
        "must be an address such as https://glue.eu-central-1.amazonaws.com");
    ConfigChecks.check(
        "https".equals(endpoint.getScheme())
            || ListenerConfig.isLoopback(endpoint.getHost())
            || plaintext,
        key,
        "is without TLS and not loopback, and passwords would cross the network in clear; use"
            + " https, or state glue.plaintext: true");
  }

  private static void checkPassthrough(Set<String> operations) {
    try {
      var unused = OperationTable.with(List.copyOf(operations));
    } catch (IllegalArgumentException wrong) {
      throw new InvalidConfigException("ingest.passthrough", String.valueOf(wrong.getMessage()));
    }
  }
}
