/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import io.glueledger.definition.url.ParsedUrl;
import io.glueledger.definition.url.UrlDialect;
import io.glueledger.definition.url.parser.UrlParser;
import io.glueledger.definition.url.reading.dialect.DialectReaders;
import io.glueledger.definition.url.transport.UrlTransport;
import io.glueledger.event.UrlFacts;
import io.glueledger.event.UrlTls;
import io.glueledger.event.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The URLs of a definition by path, sorted; expressions see one typed map for each of their facts.
 */
public final class UrlIndex {
  private final Map<String, UrlFacts> urls = new TreeMap<>();
  private final Map<String, Value> values = new TreeMap<>();

  UrlIndex(
      Map<String, Value> properties,
      Map<String, Value> authentication,
      Set<String> vouchedParameters) {
    properties.forEach((path, value) -> add(path, value, vouchedParameters));
    authentication.forEach((path, value) -> add(path, value, vouchedParameters));
  }

  private void add(String path, Value value, Set<String> vouchedParameters) {
    value
        .getUrl()
        .ifPresent(
            url -> {
              urls.put(path, read(url, value, vouchedParameters));
              values.put(path, value);
            });
  }

  /**
   * With names that somebody vouches for a URL says more; what is shown of it is enough to tell.
   */
  private static UrlFacts read(UrlFacts url, Value value, Set<String> vouchedParameters) {
    Optional<ParsedUrl> shown =
        vouchedParameters.isEmpty() ? Optional.empty() : value.getText().map(UrlParser::parse);
    return shown
        .filter(ParsedUrl::parsed)
        .map(parsed -> UrlTransport.of(parsed, vouchedParameters::contains))
        .map(
            transport ->
                UrlFacts.newBuilder(url)
                    .setHosts(transport.hosts())
                    .setTls(transport.tls())
                    .build())
        .orElse(url);
  }

  /** All paths, sorted. */
  public List<String> paths() {
    return List.copyOf(urls.keySet());
  }

  List<String> pathsOf(Predicate<UrlFacts> wanted) {
    return urls.entrySet().stream()
        .filter(url -> wanted.test(url.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Paths of the databases' URLs whose TLS is taken for verified because documentation says so, and
   * no driver did. A scheme that is hidden, since a secret has its word, proves nothing.
   */
  List<String> unproven() {
    return pathsOf(url -> url.getTls() == UrlTls.VERIFIED && !isProven(url));
  }

  private static boolean isProven(UrlFacts url) {
    UrlDialect dialect =
        Stream.of(UrlDialect.values())
            .filter(one -> one.id().equals(url.getDialect()))
            .findFirst()
            .orElse(UrlDialect.UNKNOWN);
    return !dialect.isDatabase()
        || (dialect == UrlDialect.of(url.getScheme() + ":")
            && DialectReaders.isProven(dialect, url.getScheme()));
  }

  <T> Map<String, T> each(Function<UrlFacts, T> fact) {
    return urls.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, url -> fact.apply(url.getValue())));
  }

  /** The facts of the URL at a path. */
  public Optional<UrlFacts> at(String path) {
    return Optional.ofNullable(urls.get(path));
  }

  /** What is shown of the URL at a path. */
  public String text(String path) {
    return ShownTexts.shown(value(path)).orElse("a hidden value");
  }

  /**
   * The URL at a path.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Value value(String path) {
    Value value = values.get(path);
    if (value == null) {
      throw new IllegalArgumentException("there is no URL at " + path);
    }
    return value;
  }

  List<String> hosts() {
    return urls.values().stream().flatMap(url -> url.getHosts().stream()).toList();
  }

  /**
   * What a URL says of TLS; a certificate is not verified if a parameter weakens it, whatever the
   * others say.
   */
  public static String tls(UrlFacts url) {
    boolean claimed = url.getTls() == UrlTls.VERIFIED && !url.getTlsWeakenings().isEmpty();
    return (claimed ? UrlTls.ENCRYPTED : url.getTls()).name();
  }
}
