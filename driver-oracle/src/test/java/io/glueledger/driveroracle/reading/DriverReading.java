/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.reading;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What one driver makes of a URL.
 *
 * @param hosts every place that it may go to, in lower case and without brackets
 * @param tls what it does about TLS
 * @param users as whom it may go there
 * @param code its settings that name classes or statements, by the driver's own names
 */
public record DriverReading(
    Set<String> hosts, DriverTls tls, Set<String> users, Map<String, String> code) {

  /** Copies the collections. */
  public DriverReading {
    hosts = Set.copyOf(hosts);
    users = Set.copyOf(users);
    code = Map.copyOf(code);
  }

  /** Hosts as they are compared: in lower case, without brackets and without a last dot. */
  public static Set<String> plain(Collection<String> hosts) {
    return hosts.stream().map(DriverReading::plain).collect(toUnmodifiableSet());
  }

  private static String plain(String host) {
    String bare = host.strip().toLowerCase(Locale.ROOT).replace("[", "").replace("]", "");
    return bare.isEmpty() ? "localhost" : bare;
  }
}
