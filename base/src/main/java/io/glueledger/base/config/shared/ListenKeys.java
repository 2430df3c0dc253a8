/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config.shared;

import io.glueledger.base.config.ConfigKey;
import io.glueledger.base.config.Settings;
import io.glueledger.base.config.value.InvalidConfigException;
import io.glueledger.base.config.value.Listener;
import io.glueledger.base.config.value.Parsers;
import io.glueledger.base.config.value.TlsConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The keys of one listener.
 *
 * @param section what they begin with: {@code ingest.listen}
 */
public record ListenKeys(
    String section,
    ConfigKey<String> host,
    ConfigKey<Integer> port,
    ConfigKey<String> certificate,
    ConfigKey<String> key,
    ConfigKey<Boolean> behindProxy) {

  /** The keys of a section; the listener is on loopback unless its host is set. */
  public static ListenKeys in(String section, int port) {
    return new ListenKeys(
        section,
        ConfigKey.defaulting(
            section + ".host", "127.0.0.1", "Address to listen on.", Function.identity()),
        ConfigKey.defaulting(
            section + ".port",
            Integer.toString(port),
            "Port to listen on; 0 takes a free one.",
            Parsers::integer),
        ConfigKey.optional(
            section + ".tls.certificate",
            "File with the listener's certificate chain, PEM.",
            Parsers::path),
        ConfigKey.optional(
            section + ".tls.key", "File with the listener's private key, PEM.", Parsers::path),
        ConfigKey.defaulting(
            section + ".behind-proxy",
            "false",
            "States that a proxy in front has TLS; without it or TLS only loopback is listened on.",
            Parsers::truth));
  }

  /** All of them, in the order of the documents. */
  public List<ConfigKey<?>> all() {
    return List.of(host, port, certificate, key, behindProxy);
  }

  /** The listener of checked settings. */
  public Listener listener(Settings settings) {
    return new Listener(
        section, settings.get(host), settings.get(port), settings.get(behindProxy), tls(settings));
  }

  private Optional<TlsConfig> tls(Settings settings) {
    List<Path> certificates = settings.paths(certificate);
    List<Path> keys = settings.paths(key);
    if (certificates.isEmpty() != keys.isEmpty()) {
      throw new InvalidConfigException(
          (keys.isEmpty() ? key : certificate).name(),
          "is missing; TLS needs both a certificate and a key");
    }
    return certificates.isEmpty()
        ? Optional.empty()
        : Optional.of(new TlsConfig(certificates.get(0), keys.get(0)));
  }
}
