/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.config;

import io.glueledger.base.config.value.InvalidConfigException;
import io.glueledger.base.config.value.Listener;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where the gate finds Glue. Its AWS credentials come from the SDK's usual places.
 *
 * @param endpoint another address than the region's own
 * @param region the region that the gate signs for
 * @param plaintext states that an endpoint without TLS, other than loopback, is meant
 */
public record GlueConfig(Optional<URI> endpoint, String region, boolean plaintext) {

  /** Refuses an endpoint that would carry passwords in clear, unless that is stated. */
  public GlueConfig {
    endpoint.ifPresent(address -> check(address, plaintext));
    InvalidConfigException.check(
        !region.isBlank(),
        "glue.region",
        "must be a region of AWS; leave it out for ingest.region");
  }

  private static void check(URI endpoint, boolean plaintext) {
    String key = "glue.endpoint";
    InvalidConfigException.check(
        Set.of("http", "https").contains(String.valueOf(endpoint.getScheme()))
            && endpoint.getHost() != null
            && endpoint.getRawUserInfo() == null
            && endpoint.getRawQuery() == null,
        key,
        "must be an address such as https://glue.eu-central-1.amazonaws.com");
    InvalidConfigException.check(
        "https".equals(endpoint.getScheme())
            || Listener.isLoopback(endpoint.getHost())
            || plaintext,
        key,
        "is without TLS and not loopback, and passwords would cross the network in clear; use"
            + " https, or state glue.plaintext: true");
  }
}
