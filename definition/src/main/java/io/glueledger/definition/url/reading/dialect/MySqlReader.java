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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Connector/J: names in their case; a {@code #} ends the URL, wherever it stands; blanks and
 * escapes in names are left alone here. Hosts may be written in several long forms, of which those
 * are read that give no settings of their own.
 */
final class MySqlReader implements DialectReader {

  private static final Pattern URL =
      Pattern.compile(
          "(jdbc:(?:aws-wrapper:)?mysql(?:\\+srv)?:(?:aws:|replication:|loadbalance:)?)"
              + "//([^/?#\\s]*)(?:/([^/?#\\s]*))?(?:\\?([^?#\\s]*))?");
  private static final Set<String> VERIFY = Set.of("verify_ca", "verify_identity");
  private static final Set<String> DEMAND = Set.of("required", "verify_ca", "verify_identity");
  private static final Set<String> ON = Set.of("true", "yes");

  /** They open the socket, or bring settings of their own. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "socketFactory",
          "propertiesTransform",
          "useConfigs",
          "dnsSrv",
          "protocol",
          "path",
          "type",
          "namedPipePath",
          "host");

  private static final Set<String> REWRITING = Set.of("propertiesTransform", "useConfigs");

  @Override
  public Optional<DialectReading> read(String url, Predicate<String> alsoKnown) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String query = Optional.ofNullable(matcher.group(4)).orElse("");
    Optional<List<String>> hosts =
        matcher.group(1).contains("+srv") ? Optional.empty() : LongHosts.read(matcher.group(2));
    if (hosts.isEmpty() && !LongHosts.isPlain(matcher.group(2))) {
      return Optional.empty();
    }
    return ExactSettings.pairs(query, "&").map(pairs -> reading(hosts, pairs, alsoKnown));
  }

  private static DialectReading reading(
      Optional<List<String>> hosts, List<String[]> pairs, Predicate<String> alsoKnown) {
    ExactSettings settings = new ExactSettings(UrlDialect.MYSQL, true);
    pairs.forEach(pair -> settings.add(pair[0], ExactSettings.decoded(pair[1])));
    Optional<List<String>> all =
        settings.hasAny(ELSEWHERE)
            ? Optional.empty()
            : ExactHosts.andEach(hosts, settings.values("socksProxyHost"));
    UrlTls tls = settings.hasAny(REWRITING) ? UrlTls.UNSPECIFIED : tls(settings);
    return new DialectReading(all, tls, settings.unknown(alsoKnown));
  }

  private static UrlTls tls(ExactSettings settings) {
    if (settings.has("sslMode")) {
      return settings.isAlways("sslMode", VERIFY)
          ? UrlTls.VERIFIED
          : settings.isAlways("sslMode", DEMAND) ? UrlTls.ENCRYPTED : UrlTls.UNSPECIFIED;
    }
    if (settings.has("useSSL") && !settings.isAlways("useSSL", ON)) {
      return UrlTls.UNSPECIFIED;
    }
    boolean verified = settings.isAlways("verifyServerCertificate", ON);
    return verified && settings.isAlways("useSSL", ON)
        ? UrlTls.VERIFIED
        : settings.isAlways("requireSSL", ON) ? UrlTls.ENCRYPTED : UrlTls.UNSPECIFIED;
  }
}
