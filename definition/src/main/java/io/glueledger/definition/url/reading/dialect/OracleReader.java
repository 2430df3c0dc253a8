/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.reading.dialect;

import io.glueledger.definition.url.UrlDialect;
import io.glueledger.definition.url.reading.DialectReading;
import io.glueledger.definition.url.reading.ExactHosts;
import io.glueledger.definition.url.reading.ExactSettings;
import io.glueledger.event.UrlTls;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Oracle's thin driver: EZConnect, {@code host:port:sid}, a connect descriptor, and Glue's own form
 * {@code //@host:port/service}. Only {@code tcps} before the hosts, or in every address of a
 * descriptor, brings TLS; {@code ?protocol=tcps} does nothing. Names that a file or a directory
 * resolves may lead anywhere.
 */
final class OracleReader implements DialectReader {

  private static final Pattern LOGIN =
      Pattern.compile("jdbc:oracle:thin:(?://|[\\w.$#‹›{}-]*(?:/[\\w.$#‹›{}!*~-]*)?)@(.*)");
  private static final String HOST = "(?:\\[[0-9A-Fa-f:]+]|[A-Za-z0-9][A-Za-z0-9._-]*+)";
  private static final Pattern SIMPLE =
      Pattern.compile("(?://)?(" + HOST + ")(?::[0-9]{1,5})?(?:[:/][\\w.$#-]+)?(?::[a-zA-Z]+)?");
  private static final Pattern EASY =
      Pattern.compile(
          "(?:(tcp|tcps|TCP|TCPS):)?//((?:"
              + HOST
              + "(?::[0-9]{1,5})?[,;]?)+)"
              + "(?:/\\w[\\w#$.-]+)?(?::(?:dedicated|shared|pooled))?(?:/[A-Za-z]\\w+)?");
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\(\\s*([A-Za-z_.]+)\\s*=\\s*(?:([^()=\"'\\\\]*)|\"[^\"()\\\\]*\"\\s*)(\\)|(?=\\())|\\)|\\s+");

  @Override
  public Optional<DialectReading> read(String url, Predicate<String> alsoKnown) {
    Matcher login = LOGIN.matcher(url);
    if (!login.matches()) {
      return Optional.empty();
    }
    String identifier = login.group(1);
    if (identifier.startsWith("(")) {
      return descriptor(identifier);
    }
    int query = identifier.indexOf('?');
    String address = query == -1 ? identifier : identifier.substring(0, query);
    return ExactSettings.pairs(query == -1 ? "" : unquoted(identifier.substring(query + 1)), "&")
        .map(
            pairs -> {
              ExactSettings settings = new ExactSettings(UrlDialect.ORACLE, false);
              pairs.forEach(pair -> settings.add(pair[0], pair[1]));
              return address(address, settings, alsoKnown);
            });
  }

  /** Quoted values may have separators in them. */
  private static String unquoted(String query) {
    return query.replaceAll("=\"[^\"\\\\]*\"", "=");
  }

  private static DialectReading address(
      String address, ExactSettings settings, Predicate<String> alsoKnown) {
    Matcher simple = SIMPLE.matcher(address);
    Matcher easy = EASY.matcher(address);
    // Without a protocol some versions take a list with semicolons for one name.
    boolean easily = easy.matches() && (easy.group(1) != null || !address.contains(";"));
    String named =
        easily
            ? easy.group(2).replace(';', ',').replaceAll(",$", "")
            : simple.matches() && address.matches(".*[:/].*") ? simple.group(1) : "";
    boolean tcps = easily && "tcps".equalsIgnoreCase(easy.group(1));
    List<String> proxies = new ArrayList<>(settings.values("https_proxy"));
    proxies.addAll(settings.values("oracle.net.httpsproxyhost"));
    Optional<List<String>> hosts =
        named.isEmpty() ? Optional.empty() : ExactHosts.andEach(ExactHosts.list(named), proxies);
    return new DialectReading(
        hosts, tcps ? UrlTls.VERIFIED : UrlTls.UNSPECIFIED, settings.unknown(alsoKnown));
  }

  /** One address of a descriptor. */
  private record Address(List<String> hosts, List<String> protocols) {
    Address() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    boolean isTls() {
      return !protocols.isEmpty() && protocols.stream().allMatch("tcps"::equalsIgnoreCase);
    }
  }

  private static Optional<DialectReading> descriptor(String text) {
    Deque<Address> addresses = new ArrayDeque<>();
    List<String> proxies = new ArrayList<>();
    Matcher entry = ENTRY.matcher(text);
    int depth = 0;
    int end = 0;
    while (end < text.length()) {
      if (!entry.find(end) || entry.start() != end || entry.end() == end) {
        return Optional.empty();
      }
      String name = Optional.ofNullable(entry.group(1)).orElse("").toLowerCase(Locale.ROOT);
      String value = Optional.ofNullable(entry.group(2)).orElse("").strip();
      if (name.equals("address") || addresses.isEmpty()) {
        addresses.add(new Address());
      }
      switch (name) {
        case "host" -> addresses.getLast().hosts().add(value);
        case "protocol" -> addresses.getLast().protocols().add(value);
        case "https_proxy" -> proxies.add(value);
        default -> {}
      }
      depth += entry.group(1) != null && !")".equals(entry.group(3)) ? 1 : 0;
      depth -= entry.group().equals(")") ? 1 : 0;
      end = entry.end();
    }
    return depth == 0 ? reading(addresses, proxies) : Optional.empty();
  }

  /** To an address without a host the driver goes as well: to this machine, or to none. */
  private static Optional<DialectReading> reading(Deque<Address> addresses, List<String> proxies) {
    Address outside = addresses.removeFirst();
    boolean everywhere =
        outside.hosts().isEmpty() && addresses.stream().noneMatch(one -> one.hosts().isEmpty());
    if (addresses.isEmpty() || !everywhere) {
      return Optional.empty();
    }
    List<String> hosts = addresses.stream().flatMap(one -> one.hosts().stream()).toList();
    return Optional.of(
        new DialectReading(
            ExactHosts.andEach(
                Optional.of(List.of()), Stream.of(hosts, proxies).flatMap(List::stream).toList()),
            addresses.stream().allMatch(Address::isTls) ? UrlTls.VERIFIED : UrlTls.UNSPECIFIED,
            Set.of()));
  }
}
