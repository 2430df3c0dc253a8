/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where orchestrators and Prometheus reach a part's health and metrics. Health is told to whoever
 * asks, since probes cannot keep a secret; metrics beyond loopback only with a token.
 *
 * @param section the section that it is configured in, {@code ingest.admin}; its keys begin so
 */
public record AdminListenerConfig(
    String section,
    @JsonProperty(value = "host", defaultValue = "127.0.0.1")
        @JsonPropertyDescription("Address on which health and metrics are reached.")
        String host,
    @JsonProperty("tls.certificate")
        @JsonPropertyDescription("File with the certificate chain of health and metrics, PEM.")
        Optional<Path> certificate,
    @JsonProperty("tls.key")
        @JsonPropertyDescription("File with the private key of health and metrics, PEM.")
        Optional<Path> privateKey,
    @JsonProperty(value = "behind-proxy", defaultValue = "false")
        @JsonPropertyDescription(
            "States that whoever reaches the host without TLS may, as in a pod's own network.")
        boolean behindProxy,
    @JsonProperty("token-file")
        @JsonPropertyDescription(
            "File with the token that a scrape of metrics shows; required beyond loopback.")
        Optional<Path> tokenFile) {

  /** Checks it as any other listener, and wants a token beyond loopback. */
  public AdminListenerConfig {
    new ListenerConfig(section, host, 0, certificate, privateKey, behindProxy);
    ConfigChecks.check(
        tokenFile.isPresent() || ListenerConfig.isLoopback(host),
        section + ".token-file",
        "is missing; metrics are reached beyond loopback, so name a file with the token that"
            + " Prometheus shows");
  }

  /** The listener, on a port. */
  public ListenerConfig at(int port) {
    return new ListenerConfig(section, host, port, certificate, privateKey, behindProxy);
  }
}
