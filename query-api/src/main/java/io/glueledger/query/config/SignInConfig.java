/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import io.glueledger.base.config.value.InvalidConfigException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may read.
 *
 * @param tokensFile file with the tokens and their roles, mode 600
 * @param sessionKeyFile file with the key of the dashboard's sessions, which several instances
 *     share; without one each instance makes its own at start, and its sessions end with it
 * @param sessionLifetime how long a browser stays signed in
 */
public record SignInConfig(
    Path tokensFile, Optional<Path> sessionKeyFile, Duration sessionLifetime) {

  /** A working day, unless set. */
  public static final Duration DEFAULT_SESSION_LIFETIME = Duration.ofHours(10);

  /** Checks the lifetime. */
  public SignInConfig {
    InvalidConfigException.check(
        LimitsConfig.isWithin(sessionLifetime, Duration.ofMinutes(1), Duration.ofDays(7)),
        "query-api.session-lifetime",
        "must be 1m to 7d");
  }
}
