/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a part is reached. A listener that is not on loopback has TLS, or a statement that a proxy
 * in front has it.
 *
 * @param section the section that it is configured in, {@code ingest.listen}; its keys begin so
 */
public record ListenerConfig(
    String section,
    @JsonProperty(value = "host", defaultValue = "127.0.0.1")
        @JsonPropertyDescription("Address to listen on.")
        String host,
    @JsonProperty("port") @JsonPropertyDescription("Port to listen on; 0 takes a free one.")
        int port,
    @JsonProperty("tls.certificate")
        @JsonPropertyDescription("File with the listener's certificate chain, PEM.")
        Optional<Path> certificate,
    @JsonProperty("tls.key") @JsonPropertyDescription("File with the listener's private key, PEM.")
        Optional<Path> privateKey,
    @JsonProperty(value = "behind-proxy", defaultValue = "false")
        @JsonPropertyDescription(
            "States that a proxy in front has TLS; without it or TLS only loopback is listened on.")
        boolean behindProxy) {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(0{0,4}:){2,7}0{0,3}1]?");

  /** Refuses half a TLS, and a listener that is not loopback, has no TLS and no stated proxy. */
  public ListenerConfig {
    ConfigChecks.check(
        !host.isBlank() && host.indexOf(' ') < 0,
        section + ".host",
        "must be an address or a name; write 0.0.0.0 for all addresses");
    ConfigChecks.port(port, section + ".port");
    ConfigChecks.check(
        certificate.isPresent() == privateKey.isPresent(),
        section + (certificate.isPresent() ? ".tls.key" : ".tls.certificate"),
        "is missing; TLS needs both a certificate and a key");
    ConfigChecks.check(
        isLoopback(host) || certificate.isPresent() || behindProxy,
        section + ".host",
        "is not loopback, so the listener needs %1$s.tls.certificate and %1$s.tls.key, or %1$s.behind-proxy: true if a proxy in front has TLS"
            .formatted(section));
  }

  /** A listener on loopback without TLS. */
  public static ListenerConfig loopback(String section, int port) {
    return new ListenerConfig(
        section, "127.0.0.1", port, Optional.empty(), Optional.empty(), false);
  }

  /** TLS of the listener itself. */
  public Optional<TlsConfig> tls() {
    return certificate.flatMap(chain -> privateKey.map(key -> new TlsConfig(chain, key)));
  }

  /** True if callers reach it over TLS, be it its own or that of the proxy in front. */
  public boolean isReachedOverTls() {
    return behindProxy || certificate.isPresent();
  }

  /** Whether only this machine can reach it. */
  public boolean isLoopback() {
    return isLoopback(host);
  }

  /**
   * True if only this machine can reach an address. Names other than localhost are not looked up.
   */
  public static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
