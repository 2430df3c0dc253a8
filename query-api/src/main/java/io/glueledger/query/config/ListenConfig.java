/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import io.glueledger.base.config.value.InvalidConfigException;
import io.glueledger.base.config.value.Listener;
import io.glueledger.base.config.value.TlsConfig;
import java.util.Optional;

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

  /** The port of health and metrics unless set; not 8081, where schema registries listen. */
  public static final int DEFAULT_ADMIN_PORT = 8094;

  /** Refuses a listener that is not loopback, has no TLS and no stated proxy in front. */
  public ListenConfig {
    InvalidConfigException.check(
        adminPort >= 0 && adminPort <= 65_535, "query-api.listen.admin-port", "must be 0 to 65535");
    var unused = new Listener("query-api.listen", host, port, behindTlsProxy, tls);
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
}
