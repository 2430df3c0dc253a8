/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.driver;

import io.glueledger.definition.url.UrlDialect;
import io.glueledger.driveroracle.reading.DriverJar;
import io.glueledger.driveroracle.reading.UrlDriver;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every driver that the build has copied; {@code pom.xml} says which versions, and why. */
public final class DriverShelf {

  private static final List<UrlDriver> ALL =
      Stream.of(
              of("postgresql", PgJdbcDriver::new),
              of("mysql-connector-java", ConnectorJDriver::new),
              of("mysql-connector-j", ConnectorJDriver::new),
              of("mariadb-java-client", MariaDbDriver::new),
              of("mssql-jdbc", MsSqlDriver::new),
              of("ojdbc8", OjdbcDriver::new),
              of("ojdbc11", OjdbcDriver::new),
              of("mongodb-driver-core", MongoCoreDriver::new, "bson"),
              of("redshift-jdbc42", RedshiftDriver::new),
              of("snowflake-jdbc", SnowflakeDriver::new),
              of(
                  "snowflake-jdbc-thin",
                  SnowflakeDriver::new,
                  "jackson-databind",
                  "jackson-core",
                  "jackson-annotations"))
          .flatMap(List::stream)
          .toList();

  private DriverShelf() {}

  private static List<UrlDriver> of(
      String artifact, Function<DriverJar, UrlDriver> driver, String... others) {
    return DriverJar.all(artifact, others).stream().map(driver).toList();
  }

  /** All of them, a version after the other. */
  public static List<UrlDriver> all() {
    return ALL;
  }

  /** Those that read a dialect. */
  public static List<UrlDriver> of(UrlDialect dialect) {
    return ALL.stream().filter(driver -> driver.dialect() == dialect).toList();
  }
}
