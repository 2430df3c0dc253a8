/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.transport;

import io.glueledger.definition.url.ConnectorTemplate;
import io.glueledger.definition.url.ParsedUrl;
import io.glueledger.definition.url.UrlDialect;
import io.glueledger.definition.url.parser.ParameterCatalogue;
import io.glueledger.definition.url.reading.DialectReading;
import io.glueledger.definition.url.reading.dialect.DialectReaders;
import io.glueledger.event.UrlTls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where a URL leads, and how far it protects the transport by itself.
 *
 * @param hosts every place that a driver may go to, in lower case and without port; none if it
 *     cannot be told
 * @param tls the level; at most ENCRYPTED if anything in the URL weakens the verification, at most
 *     UNSPECIFIED if the URL could not be parsed, or its drivers are not known to read it so
 * @param weakenings each parameter that weakens TLS, as {@code name=value}
 */
public record UrlTransport(List<String> hosts, UrlTls tls, List<String> weakenings) {

  /** These say that TLS is wanted at all; the others weaken what it proves. */
  private static final Set<UrlTls> PROTECTED = Set.of(UrlTls.VERIFIED, UrlTls.ENCRYPTED);

  /** Copies the lists. */
  public UrlTransport {
    hosts = List.copyOf(hosts);
    weakenings = List.copyOf(weakenings);
  }

  /** Judges {@code url}. */
  public static UrlTransport of(ParsedUrl url) {
    return of(url, name -> false);
  }

  /**
   * Judges {@code url}.
   *
   * @param alsoKnown parameters, in lower case, that somebody vouches for: no driver knows them,
   *     and they change neither host nor TLS
   */
  public static UrlTransport of(ParsedUrl url, Predicate<String> alsoKnown) {
    UrlSettings settings = new UrlSettings(url.parameters());
    List<String> weakenings = TlsSwitches.weakenings(url);
    UrlTls level = TlsLevels.level(url, settings);
    boolean weakened =
        TlsLevels.hasForeignFactory(settings) || (!weakenings.isEmpty() && !isStrict(settings));
    UrlTls capped = weakened ? TlsLevels.atMostEncrypted(level) : level;
    if (!url.parsed()) {
      return new UrlTransport(
          List.of(), PROTECTED.contains(capped) ? UrlTls.UNSPECIFIED : capped, weakenings);
    }
    Optional<DialectReading> reading = reading(url, alsoKnown);
    UrlTls proven = reading.map(DialectReading::tls).orElse(capped);
    return new UrlTransport(
        reading.isEmpty() ? url.hosts() : reading.get().hosts().orElse(List.of()),
        UrlSettings.WEAKEST_LAST.compare(proven, capped) > 0 ? proven : capped,
        weakenings);
  }

  /** Of the URLs in a template each may be taken: the weakest counts, and all hosts. */
  private static Optional<DialectReading> reading(ParsedUrl url, Predicate<String> alsoKnown) {
    String text = url.text();
    Optional<List<String>> inner = ConnectorTemplate.urls(text);
    if (inner.isEmpty()) {
      return reading(url.dialect(), text, alsoKnown);
    }
    return inner.get().stream()
        .flatMap(one -> reading(UrlDialect.of(one), one, alsoKnown).stream())
        .reduce(DialectReading::or);
  }

  private static Optional<DialectReading> reading(
      UrlDialect dialect, String text, Predicate<String> alsoKnown) {
    Predicate<String> known =
        name -> ParameterCatalogue.documents(dialect, name) || alsoKnown.test(name);
    return DialectReaders.read(dialect, text, known).map(DialectReading::doubted);
  }

  /** mssql-jdbc ignores {@code trustServerCertificate} under {@code encrypt=strict}. */
  private static boolean isStrict(UrlSettings settings) {
    return settings.has("encrypt")
        && settings.values("encrypt").stream().allMatch("strict"::equals);
  }
}
