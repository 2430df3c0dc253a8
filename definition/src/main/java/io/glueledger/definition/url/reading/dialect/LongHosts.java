/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.reading.dialect;

import io.glueledger.definition.url.reading.ExactHosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hosts as Connector/J and MariaDB's driver write them: {@code user:password@host:port}, {@code
 * address=(host=h)(port=1)} and {@code (host=h,port=1)}, separated by commas.
 */
final class LongHosts {

  private static final Pattern ADDRESS = Pattern.compile("address=((?:\\([^()=,]+=[^()=,]*\\))+)");
  private static final Pattern LIST = Pattern.compile("\\(([^()]*)\\)");

  /** A value with an at sign would be a login of the next host to the driver. */
  private static final Pattern MEMBER =
      Pattern.compile("[(,]?([a-zA-Z]+)=([A-Za-z0-9_.$%+{}‹›:~!*-]*)\\)?");

  /** Everything else in there is a setting of its own for this host. */
  private static final Set<String> MEMBERS =
      Set.of("host", "port", "user", "password", "type", "priority");

  /** Markers and placeholders too. */
  private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9_.$%+{}‹›:~!*-]*");

  private LongHosts() {}

  /** The hosts; empty if they are written in another way. */
  static Optional<List<String>> read(String text) {
    List<String> hosts = new ArrayList<>();
    for (String entry : List.of(text.split(",(?![^(]*\\))", -1))) {
      Optional<String> host = entry.endsWith(")") ? longForm(entry) : ExactHosts.one(bare(entry));
      if (host.isEmpty()) {
        return Optional.empty();
      }
      hosts.add(host.get());
    }
    return Optional.of(hosts);
  }

  /** Whether nothing in it is more than hosts, ports and placeholders. */
  static boolean isPlain(String text) {
    return text.matches("[A-Za-z0-9_.,:${}\\[\\]-]*");
  }

  private static String bare(String entry) {
    int at = entry.indexOf('@');
    return at != -1 && LOGIN.matcher(entry.substring(0, at)).matches()
        ? entry.substring(at + 1)
        : entry;
  }

  private static Optional<String> longForm(String entry) {
    Matcher address = ADDRESS.matcher(entry);
    Matcher list = LIST.matcher(entry);
    if (!address.matches() && !list.matches()) {
      return Optional.empty();
    }
    String members = address.matches() ? address.group(1) : list.group(1);
    List<String> hosts = new ArrayList<>();
    Matcher member = MEMBER.matcher(members);
    int end = 0;
    while (member.find() && member.start() == end) {
      String name = member.group(1).toLowerCase(Locale.ROOT);
      if (!MEMBERS.contains(name)) {
        return Optional.empty();
      }
      if (name.equals("host")) {
        hosts.add(member.group(2));
      }
      end = member.end();
    }
    return end == members.length() && hosts.size() == 1
        ? ExactHosts.one(hosts.get(0)).filter(host -> !hosts.get(0).contains(":"))
        : Optional.empty();
  }
}
