/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.config;

import io.glueledger.base.config.value.InvalidConfigException;
import java.time.Duration;

/**
 * What one instance takes at most.
 *
 * @param connections open connections of clients
 * @param requestTimeout how long one answer, or one page of an export, may take
 * @param idleTimeout how long a connection may be quiet
 */
public record LimitsConfig(int connections, Duration requestTimeout, Duration idleTimeout) {

  /** What holds unless set. */
  public static final LimitsConfig DEFAULT =
      new LimitsConfig(2000, Duration.ofSeconds(20), Duration.ofMinutes(1));

  /** Checks each against what makes sense. */
  public LimitsConfig {
    InvalidConfigException.check(
        connections >= 1 && connections <= 100_000,
        "query-api.limits.connections",
        "must be 1 to 100000");
    InvalidConfigException.check(
        isWithin(requestTimeout, Duration.ofSeconds(1), Duration.ofMinutes(1)),
        "query-api.limits.request-timeout",
        "must be 1s to 1m");
    InvalidConfigException.check(
        isWithin(idleTimeout, Duration.ofSeconds(1), Duration.ofHours(1)),
        "query-api.limits.idle-timeout",
        "must be 1s to 1h");
  }

  static boolean isWithin(Duration duration, Duration least, Duration most) {
    return duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
  }
}
