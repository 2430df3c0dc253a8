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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Amazon's driver for Redshift: {@code Driver.parseURL} and {@code SslMode.of}. */
record RedshiftDriver(DriverJar jar) implements UrlDriver {

  private static final List<String> CODE =
      List.of(
          "socketFactory",
          "socketFactoryArg",
          "sslfactory",
          "sslfactoryarg",
          "sslhostnameverifier",
          "sslpasswordcallback",
          "plugin_name",
          "IniFile",
          "LogPath");

  @Override
  public String name() {
    return jar.name();
  }

  @Override
  public UrlDialect dialect() {
    return UrlDialect.REDSHIFT;
  }

  @Override
  public Optional<DriverReading> read(String url) {
    if (url.startsWith("jdbc:redshift:iam:")) {
      // It asks the DNS and AWS for the rest.
      return Optional.empty();
    }
    try {
      Object defaults = jar.type("com.amazon.redshift.util.RedshiftProperties").create();
      Object parsed = jar.type("com.amazon.redshift.Driver").callStatic("parseURL", url, defaults);
      return parsed == null ? Optional.empty() : Optional.of(reading((Properties) parsed));
    } catch (DriverRefusal e) {
      return Optional.empty();
    }
  }

  private DriverReading reading(Properties settings) throws DriverRefusal {
    Map<String, String> given = new HashMap<>();
    settings
        .stringPropertyNames()
        .forEach(name -> given.put(name.toLowerCase(Locale.ROOT), settings.getProperty(name)));
    Map<String, String> code = new HashMap<>();
    for (String name : CODE) {
      Optional.ofNullable(settings.getProperty(name)).ifPresent(value -> code.put(name, value));
    }
    String user = settings.getProperty("user", settings.getProperty("UID", ""));
    return new DriverReading(
        DriverReading.plain(
            List.of(settings.getProperty("host", settings.getProperty("HOST", "")).split(",", -1))),
        tls(settings),
        user.isEmpty() ? Set.of() : Set.of(user),
        code);
  }

  private DriverTls tls(Properties settings) throws DriverRefusal {
    Object mode = jar.type("com.amazon.redshift.jdbc.SslMode").callStatic("of", settings);
    String factory = settings.getProperty("sslfactory", "");
    boolean verifies = factory.isEmpty() || factory.endsWith("LibPQFactory");
    return switch (String.valueOf(mode)) {
      case "VERIFY_CA", "VERIFY_FULL" -> verifies ? DriverTls.VERIFIED : DriverTls.ENCRYPTED;
      case "REQUIRE" -> DriverTls.ENCRYPTED;
      default -> DriverTls.NONE;
    };
  }

  @Override
  public Set<String> parameters() {
    Set<String> names = new TreeSet<>();
    try {
      Object[] all =
          (Object[]) jar.type("com.amazon.redshift.RedshiftProperty").callStatic("values");
      for (Object one : all == null ? new Object[0] : all) {
        DriverType.text(one, "getName").filter(n -> !n.isEmpty()).ifPresent(names::add);
      }
      return names;
    } catch (DriverRefusal e) {
      throw new IllegalStateException(e);
    }
  }
}
