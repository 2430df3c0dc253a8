/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.reading;

import io.glueledger.definition.grammar.HostSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Hosts in a URL that every driver reads alike. */
public final class ExactHosts {

  private ExactHosts() {}

  /** {@code host:port,host}, ports optional; empty if one of them is anything else. */
  public static Optional<List<String>> list(String text) {
    List<String> hosts = new ArrayList<>();
    for (String entry : List.of(text.split(",", -1))) {
      Optional<String> host = one(entry);
      if (host.isEmpty()) {
        return Optional.empty();
      }
      hosts.add(host.get());
    }
    return Optional.of(hosts);
  }

  /** {@code host}, {@code host:port} or {@code [ipv6]:port}. */
  public static Optional<String> one(String text) {
    int colon = text.startsWith("[") ? text.indexOf(':', text.indexOf(']') + 1) : text.indexOf(':');
    String host = colon == -1 ? text : text.substring(0, colon);
    boolean read =
        HostSyntax.isHost(host)
            && (colon == -1 || HostSyntax.isPort(text.substring(colon + 1)))
            && (text.startsWith("[") || !host.contains(":"));
    return read ? Optional.of(host.toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /** {@code hosts} and {@code values}, each of which is one host without a port or no host. */
  public static Optional<List<String>> andEach(Optional<List<String>> hosts, List<String> values) {
    boolean plain = values.stream().noneMatch(value -> value.contains(":") || value.contains(","));
    return plain ? and(hosts, values) : Optional.empty();
  }

  /** {@code hosts} and the lists in {@code values}; empty if something in one is no host. */
  public static Optional<List<String>> and(Optional<List<String>> hosts, List<String> values) {
    if (hosts.isEmpty()) {
      return hosts;
    }
    List<String> all = new ArrayList<>(hosts.get());
    for (String value : values) {
      Optional<List<String>> more = list(value);
      if (more.isEmpty()) {
        return more;
      }
      all.addAll(more.get());
    }
    return Optional.of(all.stream().distinct().toList());
  }
}
