/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.reading.dialect;

import io.glueledger.definition.url.UrlDialect;
import io.glueledger.definition.url.reading.DialectReading;
import io.glueledger.definition.url.reading.ExactSettings;
import io.glueledger.event.UrlTls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MariaDB's driver: names in any case, nothing is decoded, and there is no user information. */
final class MariaDbReader implements DialectReader {

  private static final Pattern URL =
      Pattern.compile(
          "jdbc:(?:aws-wrapper:)?mariadb:"
              + "(?:replication:|loadbalance:|load-balance-read:|sequential:|aurora:)?"
              + "//([^/?#@\\s]*)(?:/([^/?#\\s]*))?(?:\\?([^?#\\s]*))?");
  private static final Set<String> VERIFY =
      Set.of("verify-ca", "verify-full", "verify_ca", "verify_full", "verify_identity");
  private static final Set<String> OLD_NAMES =
      Set.of("useSsl", "useSSL", "trustServerCertificate", "disableSslHostnameVerification");
  private static final Pattern OLD =
      Pattern.compile("(?i)useSsl|trustServerCertificate|disableSslHostnameVerification");
  private static final Set<String> ON = Set.of("true");
  private static final Set<String> ELSEWHERE =
      Set.of("localsocket", "pipe", "socketfactory", "localsocketaddress");

  @Override
  public Optional<DialectReading> read(String url, Predicate<String> alsoKnown) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<List<String>> hosts =
        matcher.group(1).contains("@") ? Optional.empty() : LongHosts.read(matcher.group(1));
    if (hosts.isEmpty() && !LongHosts.isPlain(matcher.group(1))) {
      return Optional.empty();
    }
    return ExactSettings.pairs(Optional.ofNullable(matcher.group(3)).orElse(""), "&")
        .map(
            pairs -> {
              ExactSettings settings = new ExactSettings(UrlDialect.MARIADB, false);
              pairs.forEach(pair -> settings.add(pair[0], pair[1]));
              // What it translates from older names it takes in this spelling alone.
              boolean exact =
                  pairs.stream()
                      .map(pair -> pair[0])
                      .allMatch(name -> !OLD.matcher(name).matches() || OLD_NAMES.contains(name));
              boolean elsewhere = settings.hasAny(ELSEWHERE);
              // Without an address there is no connection that the mode could be of.
              boolean addressed = !matcher.group(1).replace(",", "").isEmpty();
              return new DialectReading(
                  elsewhere ? Optional.empty() : hosts,
                  exact && addressed ? tls(settings) : UrlTls.UNSPECIFIED,
                  settings.unknown(alsoKnown));
            });
  }

  private static UrlTls tls(ExactSettings settings) {
    if (settings.has("sslmode")) {
      return settings.isAlways("sslmode", VERIFY)
          ? UrlTls.VERIFIED
          : settings.isAlways("sslmode", Set.of("trust", "required"))
              ? UrlTls.ENCRYPTED
              : UrlTls.UNSPECIFIED;
    }
    return settings.has("usessl") && ON.containsAll(settings.values("usessl"))
        ? UrlTls.ENCRYPTED
        : UrlTls.UNSPECIFIED;
  }
}
