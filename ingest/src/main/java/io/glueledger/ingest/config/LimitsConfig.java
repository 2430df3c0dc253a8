/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import io.glueledger.base.config.value.ByteSize;
import io.glueledger.base.config.value.InvalidConfigException;
import io.glueledger.ingest.protocol.json.AwsJsonReader;
import java.time.Duration;

/**
 * What one gate takes at most.
 *
 * @param connections open connections of callers
 * @param requests requests in work at one moment; more are answered with 503
 * @param body largest body
 * @param headers largest head of a request
 * @param requestTimeout how long a request may take to arrive
 * @param idleTimeout how long a connection may be quiet
 */
public record LimitsConfig(
    int connections,
    int requests,
    ByteSize body,
    ByteSize headers,
    Duration requestTimeout,
    Duration idleTimeout) {

  /** Checks each against what makes sense. */
  public LimitsConfig {
    InvalidConfigException.check(
        connections >= 1 && connections <= 100_000,
        "ingest.limits.connections",
        "must be 1 to 100000");
    InvalidConfigException.check(
        requests >= 1 && requests <= 100_000, "ingest.limits.requests", "must be 1 to 100000");
    InvalidConfigException.check(
        body.bytes() >= 1024 && body.bytes() <= AwsJsonReader.LARGEST,
        "ingest.limits.body",
        "must be 1KiB to 256KiB");
    InvalidConfigException.check(
        headers.bytes() >= 4096 && headers.bytes() <= 1 << 20,
        "ingest.limits.headers",
        "must be 4KiB to 1MiB");
    InvalidConfigException.check(
        isWithin(requestTimeout, Duration.ofSeconds(1), Duration.ofMinutes(1)),
        "ingest.limits.request-timeout",
        "must be 1s to 1m");
    InvalidConfigException.check(
        isWithin(idleTimeout, Duration.ofSeconds(1), Duration.ofHours(1)),
        "ingest.limits.idle-timeout",
        "must be 1s to 1h");
  }

  static boolean isWithin(Duration duration, Duration least, Duration most) {
    return duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
  }
}
