/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import io.glueledger.base.config.value.InvalidConfigException;
import io.glueledger.base.config.value.Listener;
import io.glueledger.ingest.auth.AllowedHosts;
import java.util.regex.Pattern;

/**
 * Where callers reach the gate.
 *
 * @param listener what is listened on
 * @param adminPort port of health and metrics, on loopback only; 0 takes any free one
 * @param basePath path of the endpoint's URL that callers are given, {@code /} for none
 * @param hosts names that requests may be signed for
 */
public record ListenConfig(Listener listener, int adminPort, String basePath, AllowedHosts hosts) {

  private static final Pattern BASE_PATH = Pattern.compile("/|(/[A-Za-z0-9._~-]+)+");

  /** Checks the forms. */
  public ListenConfig {
    InvalidConfigException.check(
        adminPort >= 0 && adminPort <= 65_535, "ingest.listen.admin-port", "must be 0 to 65535");
    InvalidConfigException.check(
        BASE_PATH.matcher(basePath).matches(),
        "ingest.listen.base-path",
        "must be / or a plain path such as /glue, without a slash at its end");
  }
}
