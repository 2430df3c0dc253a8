/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that a request may be signed for, so that a request signed for another gate, or for AWS
 * itself, cannot be replayed here. A name without a port covers every port of it.
 */
public record AllowedHosts(Set<String> hosts) {

  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-f:.]{2,45}]|[a-z0-9._-]{1,253})(:\\d{1,5})?");

  /** Refuses an empty set and what is not a host with, perhaps, a port. */
  public AllowedHosts {
    hosts =
        hosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException("names no host; add those that callers use for the gate");
    }
    if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
      throw new IllegalArgumentException(
          "has an entry that is not host or host:port; write [::1] for IPv6 addresses");
    }
  }

  boolean covers(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    if (!HOST.matcher(lower).matches()) {
      return false;
    }
    int colon = lower.lastIndexOf(':');
    boolean hasPort = colon > lower.lastIndexOf(']');
    return hosts.contains(lower) || (hasPort && hosts.contains(lower.substring(0, colon)));
  }
}
