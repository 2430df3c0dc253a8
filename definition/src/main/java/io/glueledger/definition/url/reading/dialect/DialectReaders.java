/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url.reading.dialect;

import io.glueledger.definition.url.UrlDialect;
import io.glueledger.definition.url.reading.DialectReading;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which dialects are read as their drivers read them, and by whom. */
public final class DialectReaders {

  private static final Map<UrlDialect, DialectReader> READERS =
      Map.of(
          UrlDialect.POSTGRESQL, new PostgreSqlReader(),
          UrlDialect.REDSHIFT, new RedshiftReader(),
          UrlDialect.MYSQL, new MySqlReader(),
          UrlDialect.MARIADB, new MariaDbReader(),
          UrlDialect.ORACLE, new OracleReader(),
          UrlDialect.SQLSERVER, new SqlServerReader(),
          UrlDialect.SNOWFLAKE, new SnowflakeReader(),
          UrlDialect.MONGODB, new MongoDbReader());

  /** Schemes of these dialects that none of the drivers take; other programs may. */
  private static final java.util.regex.Pattern OTHERS =
      java.util.regex.Pattern.compile(
          "(?i)(postgres(ql)?|redshift|mysqlx?(\\+srv)?|mariadb|sqlserver|snowflake|jdbc:(microsoft|jtds):sqlserver"
              + "|jdbc:oracle:oci8?|jdbc:documentdb|jdbc:mongodb(\\+srv)?):.*",
          java.util.regex.Pattern.DOTALL);

  /** Their drivers ask AWS, or a DNS, so that nobody has asked what they make of a URL. */
  private static final Set<String> NOT_ASKED = Set.of("jdbc:redshift:iam", "jdbc:mysql+srv");

  private DialectReaders() {}

  /**
   * Whether what is said of URLs of {@code scheme} was held against drivers; what is said of others
   * rests on documentation.
   *
   * @param scheme in lower case, without the last colon
   */
  public static boolean isProven(UrlDialect dialect, String scheme) {
    return READERS.containsKey(dialect)
        && !OTHERS.matcher(scheme + ":").matches()
        && !NOT_ASKED.contains(scheme);
  }

  /**
   * How the drivers of {@code dialect} read {@code url}: {@link DialectReading#DOUBTFUL} if they
   * are not known to agree; empty if there is no driver that could be asked.
   *
   * @param alsoKnown names of parameters, in lower case, that somebody vouches for
   */
  public static Optional<DialectReading> read(
      UrlDialect dialect, String url, Predicate<String> alsoKnown) {
    DialectReader reader = READERS.get(dialect);
    return reader == null || OTHERS.matcher(url).matches()
        ? Optional.empty()
        : Optional.of(reader.read(url, alsoKnown).orElse(DialectReading.DOUBTFUL));
  }
}
