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

/**
 * pgjdbc: the names of parameters are taken as they are written, in their case and without
 * decoding; values are decoded. {@code PGHOST}, and {@code host} in newer versions, take the place
 * of the hosts before the path.
 */
final class PostgreSqlReader implements DialectReader {

  private static final String DRIVER = "jdbc:postgresql:";
  private static final String WRAPPER = "jdbc:aws-wrapper:postgresql:";
  private static final Set<String> VERIFY = Set.of("verify-ca", "verify-full");
  private static final Set<String> DEMAND = Set.of("require", "verify-ca", "verify-full");

  /** What opens the socket, or reads more settings from a file, may go anywhere. */
  private static final Set<String> ELSEWHERE = Set.of("socketFactory", "service");

  @Override
  public Optional<DialectReading> read(String url, Predicate<String> alsoKnown) {
    String rest =
        url.startsWith(WRAPPER) ? url.substring(WRAPPER.length()) : afterPrefix(url, DRIVER);
    if (rest.isEmpty() || rest.contains("#")) {
      return Optional.empty();
    }
    int query = rest.indexOf('?');
    String server = query == -1 ? rest : rest.substring(0, query);
    Optional<List<String[]>> pairs =
        ExactSettings.pairs(query == -1 ? "" : rest.substring(query + 1), "&");
    return pairs.map(
        all -> {
          ExactSettings settings = new ExactSettings(UrlDialect.POSTGRESQL, true);
          all.forEach(pair -> settings.add(pair[0], ExactSettings.decoded(pair[1])));
          return new DialectReading(
              hosts(server, settings), tls(settings), settings.unknown(alsoKnown));
        });
  }

  static String afterPrefix(String url, String prefix) {
    return url.startsWith(prefix) ? url.substring(prefix.length()) : "";
  }

  /** Without hosts it is the machine itself: which one that is, nobody can tell. */
  private static Optional<List<String>> hosts(String server, ExactSettings settings) {
    int slash = server.indexOf('/', 2);
    if (!server.startsWith("//") || slash == -1 || settings.hasAny(ELSEWHERE)) {
      return Optional.empty();
    }
    // Newer versions take libpq's names in any case.
    List<String> moved =
        settings.values(name -> name.equalsIgnoreCase("host") || name.equals("PGHOST"));
    return ExactHosts.and(ExactHosts.list(server.substring(2, slash)), moved);
  }

  private static UrlTls tls(ExactSettings settings) {
    boolean bySwitch = !settings.has("sslmode") && settings.isAlways("ssl", Set.of("", "true"));
    // Encryption by Kerberos takes the place of TLS, if there is a ticket.
    boolean kerberos =
        settings.has("gssEncMode") && !settings.isAlways("gssEncMode", Set.of("disable", "allow"));
    if (kerberos) {
      return UrlTls.UNSPECIFIED;
    }
    return bySwitch || settings.isAlways("sslmode", VERIFY)
        ? UrlTls.VERIFIED
        : settings.isAlways("sslmode", DEMAND) ? UrlTls.ENCRYPTED : UrlTls.UNSPECIFIED;
  }
}
