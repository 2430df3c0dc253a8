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
import java.util.regex.Pattern;

/**
 * Amazon's driver for Redshift: names of parameters in any case, not decoded; values decoded;
 * parameters begin at the first {@code ?}, or else at the first {@code ;}.
 */
final class RedshiftReader implements DialectReader {

  private static final String DRIVER = "jdbc:redshift:";
  private static final String IAM = "jdbc:redshift:iam:";
  private static final Set<String> VERIFY = Set.of("verify-ca", "verify-full");
  private static final Set<String> DEMAND = Set.of("require", "verify-ca", "verify-full");

  /** Endpoints, proxies and hosts of those who hand out credentials; files with more settings. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "socketfactory|inifile|inisection|.*endpoint.*|.*url|.*_host|idp_.*|.*proxy.*");

  @Override
  public Optional<DialectReading> read(String url, Predicate<String> alsoKnown) {
    String rest = PostgreSqlReader.afterPrefix(url, url.startsWith(IAM) ? IAM : DRIVER);
    if (rest.isEmpty() || rest.contains("#")) {
      return Optional.empty();
    }
    int question = rest.indexOf('?');
    int start = question == -1 ? rest.indexOf(';') : question;
    String server = start == -1 ? rest : rest.substring(0, start);
    return ExactSettings.pairs(start == -1 ? "" : rest.substring(start + 1), "&;")
        .map(
            pairs -> {
              ExactSettings settings = new ExactSettings(UrlDialect.REDSHIFT, false);
              pairs.forEach(pair -> settings.add(pair[0], ExactSettings.decoded(pair[1])));
              return new DialectReading(
                  hosts(server, settings), tls(settings), settings.unknown(alsoKnown));
            });
  }

  private static Optional<List<String>> hosts(String server, ExactSettings settings) {
    int slash = server.indexOf('/', 2);
    boolean elsewhere = !settings.values(name -> ELSEWHERE.matcher(name).matches()).isEmpty();
    if (!server.startsWith("//") || slash == -1 || elsewhere) {
      return Optional.empty();
    }
    return ExactHosts.and(ExactHosts.list(server.substring(2, slash)), settings.values("host"));
  }

  private static UrlTls tls(ExactSettings settings) {
    if (settings.has("sslmode") || settings.has("authmech")) {
      boolean verify = onlyIn(settings, VERIFY);
      return verify
          ? UrlTls.VERIFIED
          : onlyIn(settings, DEMAND) ? UrlTls.ENCRYPTED : UrlTls.UNSPECIFIED;
    }
    return settings.isAlways("ssl", Set.of("", "true")) ? UrlTls.ENCRYPTED : UrlTls.UNSPECIFIED;
  }

  private static boolean onlyIn(ExactSettings settings, Set<String> modes) {
    return (!settings.has("sslmode") || settings.isAlways("sslmode", modes))
        && (!settings.has("authmech") || settings.isAlways("authmech", modes));
  }
}
