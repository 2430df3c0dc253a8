/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.driver;

import io.glueledger.definition.url.UrlDialect;
import io.glueledger.driveroracle.reading.DriverJar;
import io.glueledger.driveroracle.reading.DriverReading;
import io.glueledger.driveroracle.reading.DriverRefusal;
import io.glueledger.driveroracle.reading.DriverTls;
import io.glueledger.driveroracle.reading.DriverType;
import io.glueledger.driveroracle.reading.UrlDriver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** pgjdbc: {@code Driver.parseURL} and {@code SslMode.of}. */
record PgJdbcDriver(DriverJar jar) implements UrlDriver {

  private static final List<String> CODE =
      List.of(
          "socketFactory",
          "socketFactoryArg",
          "sslfactory",
          "sslfactoryarg",
          "sslhostnameverifier",
          "sslpasswordcallback",
          "authenticationPluginClassName",
          "xmlFactoryFactory",
          "loggerFile");

  private static final Set<String> VERIFYING =
      Set.of(
          "org.postgresql.ssl.LibPQFactory",
          "org.postgresql.ssl.jdbc4.LibPQFactory",
          "org.postgresql.ssl.DefaultJavaSSLFactory",
          "org.postgresql.ssl.SingleCertValidatingFactory");

  @Override
  public String name() {
    return jar.name();
  }

  @Override
  public UrlDialect dialect() {
    return UrlDialect.POSTGRESQL;
  }

  @Override
  public Optional<DriverReading> read(String url) {
    try {
      Object parsed = jar.type("org.postgresql.Driver").callStatic("parseURL", url, null);
      return parsed == null ? Optional.empty() : Optional.of(reading((Properties) parsed));
    } catch (DriverRefusal e) {
      return Optional.empty();
    }
  }

  private DriverReading reading(Properties settings) throws DriverRefusal {
    List<String> hosts = List.of(settings.getProperty("PGHOST", "").split(",", -1));
    return new DriverReading(
        DriverReading.plain(hosts), tls(settings), user(settings), code(settings));
  }

  private DriverTls tls(Properties settings) throws DriverRefusal {
    Object mode = jar.type("org.postgresql.jdbc.SslMode").callStatic("of", settings);
    // Encryption by Kerberos takes the place of TLS where it is preferred and there is a ticket.
    if (mode == null || Set.of("prefer", "require").contains(lower(settings, "gssEncMode"))) {
      return DriverTls.NONE;
    }
    String factory = settings.getProperty("sslfactory");
    boolean verifies = factory == null || VERIFYING.contains(factory);
    return switch (mode.toString()) {
      case "VERIFY_CA", "VERIFY_FULL" -> verifies ? DriverTls.VERIFIED : DriverTls.ENCRYPTED;
      case "REQUIRE" -> DriverTls.ENCRYPTED;
      default -> DriverTls.NONE;
    };
  }

  static String lower(Properties settings, String name) {
    return settings.getProperty(name, "").toLowerCase(java.util.Locale.ROOT);
  }

  static Set<String> user(Properties settings) {
    return Optional.ofNullable(settings.getProperty("user")).map(Set::of).orElse(Set.of());
  }

  private static Map<String, String> code(Properties settings) {
    Map<String, String> code = new HashMap<>();
    CODE.forEach(
        name -> Optional.ofNullable(settings.getProperty(name)).ifPresent(v -> code.put(name, v)));
    return code;
  }

  @Override
  public Set<String> parameters() {
    Set<String> names = new TreeSet<>();
    try {
      Object[] all = (Object[]) jar.type("org.postgresql.PGProperty").callStatic("values");
      for (Object one : all == null ? new Object[0] : all) {
        DriverType.text(one, "getName").ifPresent(names::add);
      }
    } catch (DriverRefusal e) {
      throw new IllegalStateException(e);
    }
    // libpq's names, which newer versions translate.
    Stream.of("host", "port", "dbname").forEach(names::add);
    return names;
  }
}
