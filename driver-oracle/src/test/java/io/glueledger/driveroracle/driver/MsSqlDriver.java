/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.driver;

import static java.util.Locale.ROOT;

import io.glueledger.definition.url.UrlDialect;
import io.glueledger.driveroracle.reading.DriverJar;
import io.glueledger.driveroracle.reading.DriverReading;
import io.glueledger.driveroracle.reading.DriverRefusal;
import io.glueledger.driveroracle.reading.DriverTls;
import io.glueledger.driveroracle.reading.DriverType;
import io.glueledger.driveroracle.reading.UrlDriver;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * Microsoft's driver: its reading of the URL, and for each value of {@code encrypt} what its first
 * packet asks for (see {@link FirstPacket}).
 */
record MsSqlDriver(DriverJar jar, Map<String, Optional<DriverTls>> asked) implements UrlDriver {

  private static final Logger LOGGER = Logger.getLogger(MsSqlDriver.class.getName());
  private static final String PACKAGE = "com.microsoft.sqlserver.jdbc.";
  private static final Set<String> WORDS =
      Set.of("true", "false", "yes", "no", "mandatory", "optional", "strict");
  private static final List<String> CODE =
      List.of(
          "socketFactoryClass",
          "socketFactoryConstructorArg",
          "trustManagerClass",
          "trustManagerConstructorArg",
          "accessTokenCallbackClass",
          "jaasConfigurationName");

  MsSqlDriver(DriverJar jar) {
    this(jar, new ConcurrentHashMap<>());
  }

  @Override
  public String name() {
    return jar.name();
  }

  @Override
  public UrlDialect dialect() {
    return UrlDialect.SQLSERVER;
  }

  @Override
  public Optional<DriverReading> read(String url) {
    try {
      Object parsed = jar.type(PACKAGE + "Util").callStatic("parseUrl", url, LOGGER);
      return parsed == null ? Optional.empty() : reading((Properties) parsed);
    } catch (DriverRefusal e) {
      return Optional.empty();
    }
  }

  private Optional<DriverReading> reading(Properties settings) {
    Optional<DriverTls> tls = tls(settings);
    Set<String> hosts = new HashSet<>();
    hosts.add(settings.getProperty("serverName", ""));
    Optional.ofNullable(settings.getProperty("failoverPartner"))
        .filter(partner -> !partner.isBlank())
        .ifPresent(partner -> hosts.add(partner.replaceFirst("\\\\.*$", "")));
    String user = settings.getProperty("user", "");
    Map<String, String> code = new HashMap<>();
    for (String name : CODE) {
      Optional.ofNullable(settings.getProperty(name)).ifPresent(value -> code.put(name, value));
    }
    Set<String> users = user.isEmpty() ? Set.of() : Set.of(user);
    return tls.map(level -> new DriverReading(DriverReading.plain(hosts), level, users, code));
  }

  /** Empty if the driver does not connect. */
  private Optional<DriverTls> tls(Properties settings) {
    String encrypt = settings.getProperty("encrypt", "");
    String choice = WORDS.contains(encrypt.toLowerCase(ROOT)) ? encrypt.toLowerCase(ROOT) : encrypt;
    Optional<DriverTls> first = asked.computeIfAbsent(choice, this::ask);
    return first.map(tls -> trusts(settings) ? tls.orWeaker(DriverTls.ENCRYPTED) : tls);
  }

  private Optional<DriverTls> ask(String encrypt) {
    String setting = encrypt.isEmpty() ? "" : ";encrypt={" + encrypt.replace("}", "}}") + "}";
    return FirstPacket.ofSqlServer(jar.type(PACKAGE + "SQLServerDriver"), setting);
  }

  private static boolean trusts(Properties settings) {
    boolean strict = settings.getProperty("encrypt", "").equalsIgnoreCase("strict");
    boolean checks =
        settings.getProperty("trustServerCertificate", "false").equalsIgnoreCase("false");
    return (!checks && !strict) || settings.containsKey("trustManagerClass");
  }

  @Override
  public Set<String> parameters() {
    Set<String> names = new TreeSet<>();
    try {
      DriverType driver = jar.type(PACKAGE + "SQLServerDriver");
      for (String list : List.of("DRIVER_PROPERTIES", "DRIVER_PROPERTIES_PROPERTY_ONLY")) {
        for (Object info : (Object[]) statics(driver, list)) {
          names.add(String.valueOf(DriverType.call(info, "getName")));
        }
      }
      for (Object synonym : (Object[]) statics(driver, "driverPropertiesSynonyms")) {
        names.add(((String[]) synonym)[0]);
      }
      return names;
    } catch (DriverRefusal | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object statics(DriverType driver, String name)
      throws ReflectiveOperationException {
    java.lang.reflect.Field field = driver.type().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(null);
  }
}
