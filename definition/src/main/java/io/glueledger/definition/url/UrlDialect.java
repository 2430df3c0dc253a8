/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.url;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Families of URLs that share one grammar. */
public enum UrlDialect {
  POSTGRESQL("jdbc:aws-wrapper:postgresql:", "jdbc:postgresql:", "postgresql:", "postgres:"),
  REDSHIFT("jdbc:redshift:iam:", "jdbc:redshift:", "redshift:"),
  MYSQL(
      "jdbc:mysql+srv:loadbalance:",
      "jdbc:mysql+srv:replication:",
      "jdbc:mysql:replication:",
      "jdbc:mysql:loadbalance:",
      "jdbc:aws-wrapper:mysql:",
      "jdbc:mysql:aws:",
      "jdbc:mysql+srv:",
      "jdbc:mysql:",
      "mysqlx+srv:",
      "mysqlx:",
      "mysql:"),
  MARIADB(
      "jdbc:mariadb:load-balance-read:",
      "jdbc:aws-wrapper:mariadb:",
      "jdbc:mariadb:replication:",
      "jdbc:mariadb:loadbalance:",
      "jdbc:mariadb:sequential:",
      "jdbc:mariadb:aurora:",
      "jdbc:mariadb:",
      "mariadb:"),
  ORACLE("jdbc:oracle:thin:", "jdbc:oracle:oci8:", "jdbc:oracle:oci:"),
  SQLSERVER("jdbc:microsoft:sqlserver:", "jdbc:jtds:sqlserver:", "jdbc:sqlserver:", "sqlserver:"),
  SNOWFLAKE("jdbc:snowflake:", "snowflake:"),
  DB2("jdbc:db2j:net:", "jdbc:as400:", "jdbc:ibmdb:", "jdbc:db2:", "db2:"),
  SAPHANA("jdbc:sap:"),
  TERADATA("jdbc:teradata:"),
  VERTICA("jdbc:vertica:"),
  H2(
      "jdbc:h2:file:",
      "jdbc:h2:nio:",
      "jdbc:h2:mem:",
      "jdbc:h2:zip:",
      "jdbc:h2:tcp:",
      "jdbc:h2:ssl:",
      "jdbc:h2:"),
  MONGODB("jdbc:mongodb+srv:", "jdbc:documentdb:", "jdbc:mongodb:", "mongodb+srv:", "mongodb:"),
  HTTP("https:", "http:"),
  S3("s3:"),
  /** Any other {@code jdbc:} URL. */
  JDBC("jdbc:"),
  /** Any other URL, or a host without a scheme. */
  UNKNOWN();

  /** In lower case, with the last colon, the longer before the shorter; immutable. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> prefixes;

  UrlDialect(String... prefixes) {
    this.prefixes = List.of(prefixes);
  }

  /** The word for it in facts: its name in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether connections of it are those of databases, whose parameters are settings of drivers. */
  public boolean isDatabase() {
    return this != HTTP && this != S3 && this != UNKNOWN;
  }

  /** The dialect that {@code url} begins like; case makes no difference. */
  public static UrlDialect of(String url) {
    String lower = url.substring(0, Math.min(url.length(), 64)).toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(dialect -> dialect.prefix(lower).isPresent())
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** The prefix of this dialect that {@code lower}, in lower case, begins with. */
  public Optional<String> prefix(String lower) {
    return prefixes.stream().filter(lower::startsWith).findFirst();
  }
}
