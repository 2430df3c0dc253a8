/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the API and the dashboard are reached.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 takes any free one
 * @param adminPort port of health and metrics, on loopback only; 0 takes any free one
 * @param behindTlsProxy states that a proxy in front has TLS, so that the listener may be without
 * @param tls TLS of the listener itself
 */
public record ListenConfig(
    String host, int port, int adminPort, boolean behindTlsProxy, Optional<TlsConfig> tls) {

  /** The address unless set. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  /** The port unless set. */
  public static final int DEFAULT_PORT = 8080;

  /** The port of health and metrics unless set. */
  public static final int DEFAULT_ADMIN_PORT = 8081;

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(0{0,4}:){2,7}0{0,3}1]?");

  /** Refuses a listener that is not loopback, has no TLS and no stated proxy in front. */
  public ListenConfig {
    InvalidConfigException.check(
        !host.isBlank() && host.indexOf(' ') < 0,
        "query-api.listen.host",
        "must be an address or a name; write 0.0.0.0 for all addresses");
    InvalidConfigException.check(
        port >= 0 && port <= 65_535, "query-api.listen.port", "must be 0 to 65535");
    InvalidConfigException.check(
        adminPort >= 0 && adminPort <= 65_535, "query-api.listen.admin-port", "must be 0 to 65535");
    InvalidConfigException.check(
        isLoopback(host) || tls.isPresent() || behindTlsProxy,
        "query-api.listen.host",
        "is not loopback, so the listener needs query-api.listen.tls.certificate and"
            + " query-api.listen.tls.key, or query-api.behind-tls-proxy: true if a proxy in front"
            + " has TLS");
  }

  /** Loopback on the default ports. */
  public static ListenConfig defaults() {
    return new ListenConfig(
        DEFAULT_HOST, DEFAULT_PORT, DEFAULT_ADMIN_PORT, false, Optional.empty());
  }

  /** True if browsers reach the dashboard over HTTPS, so that cookies may be bound to it. */
  public boolean reachedOverTls() {
    return behindTlsProxy || tls.isPresent();
  }

  /**
   * True if only this machine can reach an address. Names other than localhost are not looked up.
   */
  public static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
