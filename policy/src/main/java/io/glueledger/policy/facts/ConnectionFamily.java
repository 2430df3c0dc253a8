/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import io.glueledger.event.Definition;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Kinds of connections that are judged alike, so that a database has the same rules as {@code JDBC}
 * and under its native type.
 */
public enum ConnectionFamily {
  /** JDBC, MONGODB, the native database types, and CUSTOM or MARKETPLACE with a URL to data. */
  DATABASE,
  /** KAFKA. */
  STREAM,
  /** Whatever else has an AuthenticationConfiguration. */
  SAAS,
  /** NETWORK. */
  NETWORK,
  /** The rest. */
  OTHER;

  private static final Set<String> DATABASES =
      Set.of(
          """
          JDBC MONGODB AZURECOSMOS AZURESQL BIGQUERY CLOUDERAHIVE CLOUDERAIMPALA DB2 DB2AS400
          DOCUMENTDB DYNAMODB HBASE MARIADB MYSQL OPENSEARCH ORACLE POSTGRESQL REDSHIFT SAPHANA
          SNOWFLAKE SQLSERVER SYNAPSE TERADATA TERADATANOS TIMESTREAM VERTICA
          """
              .split("\\s+"));
  private static final Map<String, ConnectionFamily> OTHERS =
      Map.of("KAFKA", STREAM, "NETWORK", NETWORK);
  private static final Set<String> CONNECTORS = Set.of("CUSTOM", "MARKETPLACE");

  private static final Set<String> NO_DATABASE = Set.of("http", "s3", "unknown");

  /** The family of a definition, by its type and by what it holds. */
  static ConnectionFamily of(
      String type, Definition definition, PropertyFacts properties, UrlIndex urls) {
    boolean urlToData =
        properties.has("CONNECTION_URL")
            || properties.has("JDBC_CONNECTION_URL")
            || !urls.pathsOf(url -> !NO_DATABASE.contains(url.getDialect())).isEmpty();
    if (DATABASES.contains(type) || (CONNECTORS.contains(type) && urlToData)) {
      return DATABASE;
    }
    ConnectionFamily byAuthentication =
        definition.getAuthenticationConfiguration().isPresent() ? SAAS : OTHER;
    return OTHERS.getOrDefault(type, byAuthentication);
  }

  /** As packs and expressions write it: {@code database}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
