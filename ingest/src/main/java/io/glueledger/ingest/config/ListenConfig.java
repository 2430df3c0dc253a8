/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import io.glueledger.ingest.auth.AllowedHosts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where callers reach the gate.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 takes any free one
 * @param adminPort port of health and metrics, on loopback only; 0 takes any free one
 * @param basePath path of the endpoint's URL that callers are given, {@code /} for none
 * @param behindProxy states that a proxy in front has TLS, so that the listener may be without
 * @param tls TLS of the listener itself
 * @param hosts names that requests may be signed for
 */
public record ListenConfig(
    String host,
    int port,
    int adminPort,
    String basePath,
    boolean behindProxy,
    Optional<TlsConfig> tls,
    AllowedHosts hosts) {

  private static final Pattern BASE_PATH = Pattern.compile("/|(/[A-Za-z0-9._~-]+)+");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(0{0,4}:){2,7}0{0,3}1]?");

  /** Refuses a listener that is not loopback, has no TLS and no stated proxy in front. */
  public ListenConfig {
    InvalidConfigException.check(
        !host.isBlank() && host.indexOf(' ') < 0,
        "ingest.listen.host",
        "must be an address or a name; write 0.0.0.0 for all addresses");
    InvalidConfigException.check(
        port >= 0 && port <= 65_535, "ingest.listen.port", "must be 0 to 65535");
    InvalidConfigException.check(
        adminPort >= 0 && adminPort <= 65_535, "ingest.listen.admin-port", "must be 0 to 65535");
    InvalidConfigException.check(
        BASE_PATH.matcher(basePath).matches(),
        "ingest.listen.base-path",
        "must be / or a plain path such as /glue, without a slash at its end");
    InvalidConfigException.check(
        isLoopback(host) || tls.isPresent() || behindProxy,
        "ingest.listen.host",
        "is not loopback, so the listener needs ingest.listen.tls.certificate and"
            + " ingest.listen.tls.key, or ingest.listen.behind-proxy: true if a proxy in front has"
            + " TLS");
  }

  /**
   * True if only this machine can reach an address. Names other than localhost are not looked up.
   */
  public static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
