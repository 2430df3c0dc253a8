/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.glueledger.base.config.value.AdminListenerConfig;
import io.glueledger.base.config.value.ConfigChecks;
import io.glueledger.base.config.value.ConfigSection;
import io.glueledger.base.config.value.InvalidConfigException;
import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.ingest.auth.AllowedHosts;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where callers reach the gate, and by which names; those may be left out on loopback only. */
public record GateListener(
    @ConfigSection(prefix = "ingest.listen.", given = "port=8090") ListenerConfig listener,
    @JsonProperty(value = "ingest.listen.admin-port", defaultValue = "8091")
        @JsonPropertyDescription("Port of health and metrics; 0 takes a free one.")
        int adminPort,
    @JsonProperty(value = "ingest.listen.drain", defaultValue = "0s")
        @JsonPropertyDescription(
            "How long no call has come before a gate that is told to stop does so; its health says"
                + " that it stops from the beginning. Longer than balancers take to see that.")
        Duration drain,
    @ConfigSection(prefix = "ingest.admin.") AdminListenerConfig admin,
    @JsonProperty(value = "ingest.listen.base-path", defaultValue = "/")
        @JsonPropertyDescription("Path of the endpoint's URL that callers are given.")
        String basePath,
    @JsonProperty("ingest.hosts")
        @JsonPropertyDescription(
            "Names, with or without port, that requests may be signed for. On loopback:"
                + " localhost, 127.0.0.1 and [::1] unless set; else required.")
        Optional<Set<String>> hostNames) {

  private static final Pattern BASE_PATH = Pattern.compile("/|(/[A-Za-z0-9._~-]+)+");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Checks the forms. */
  public GateListener {
    ConfigChecks.port(adminPort, "ingest.listen.admin-port");
    ConfigChecks.between(drain, "0s", "30s", "ingest.listen.drain");
    ConfigChecks.check(
        BASE_PATH.matcher(basePath).matches(),
        "ingest.listen.base-path",
        "must be / or a plain path such as /glue, without a slash at its end");
    ConfigChecks.check(
        hostNames.isPresent() || listener.isLoopback(),
        "ingest.hosts",
        "is missing; name the hosts that callers use for the gate, since it listens on more than"
            + " loopback");
    hostNames.ifPresent(GateListener::allowed);
  }

  /** The hosts that requests may be signed for. */
  public AllowedHosts hosts() {
    return allowed(hostNames.orElse(LOOPBACK));
  }

  private static AllowedHosts allowed(Set<String> names) {
    try {
      return new AllowedHosts(names);
    } catch (IllegalArgumentException wrong) {
      throw new InvalidConfigException("ingest.hosts", String.valueOf(wrong.getMessage()));
    }
  }
}
