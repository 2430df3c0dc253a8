/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a part is reached. One that is not loopback has TLS, or a statement that a proxy in front
 * has it.
 *
 * @param key the section that it is configured in: {@code ingest.listen}
 * @param host address to listen on
 * @param port port to listen on; 0 takes any free one
 * @param behindProxy states that a proxy in front has TLS, so that the listener may be without
 * @param tls TLS of the listener itself
 */
public record Listener(
    String key, String host, int port, boolean behindProxy, Optional<TlsConfig> tls) {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(0{0,4}:){2,7}0{0,3}1]?");

  /** Refuses a listener that is not loopback, has no TLS and no stated proxy in front. */
  public Listener {
    InvalidConfigException.check(
        !host.isBlank() && host.indexOf(' ') < 0,
        key + ".host",
        "must be an address or a name; write 0.0.0.0 for all addresses");
    InvalidConfigException.check(port >= 0 && port <= 65_535, key + ".port", "must be 0 to 65535");
    InvalidConfigException.check(
        isLoopback(host) || tls.isPresent() || behindProxy,
        key + ".host",
        "is not loopback, so the listener needs "
            + (key + ".tls.certificate and " + key + ".tls.key, or ")
            + (key + ".behind-proxy: true if a proxy in front has TLS"));
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
