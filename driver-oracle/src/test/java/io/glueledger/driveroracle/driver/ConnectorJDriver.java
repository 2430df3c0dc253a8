/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.driver;

import static java.util.stream.Collectors.toSet;

import io.glueledger.definition.url.UrlDialect;
import io.glueledger.driveroracle.reading.DriverJar;
import io.glueledger.driveroracle.reading.DriverReading;
import io.glueledger.driveroracle.reading.DriverRefusal;
import io.glueledger.driveroracle.reading.DriverTls;
import io.glueledger.driveroracle.reading.DriverType;
import io.glueledger.driveroracle.reading.UrlDriver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Connector/J: {@code ConnectionUrl}, its hosts, and the settings that each of them gets. */
record ConnectorJDriver(DriverJar jar) implements UrlDriver {

  private static final List<String> CODE =
      List.of(
          "autoDeserialize",
          "allowLoadLocalInfile",
          "allowUrlInLocalInfile",
          "allowLoadLocalInfileInPath",
          "queryInterceptors",
          "exceptionInterceptors",
          "connectionLifecycleInterceptors",
          "propertiesTransform",
          "clientInfoProvider",
          "ha.loadBalanceStrategy",
          "serverConfigCacheFactory",
          "queryInfoCacheFactory",
          "logger",
          "authenticationPlugins",
          "defaultAuthenticationPlugin",
          "socketFactory",
          "loadBalanceSQLExceptionSubclassFailover",
          "loadBalanceExceptionChecker",
          "trustCertificateKeyStoreUrl",
          "clientCertificateKeyStoreUrl");

  @Override
  public String name() {
    return jar.name();
  }

  @Override
  public UrlDialect dialect() {
    return UrlDialect.MYSQL;
  }

  @Override
  public Optional<DriverReading> read(String url) {
    try {
      DriverType urls = jar.type("com.mysql.cj.conf.ConnectionUrl");
      if (!Boolean.TRUE.equals(urls.callStatic("acceptsUrl", url)) || url.contains("+srv")) {
        return Optional.empty();
      }
      Object parsed = urls.callStatic("getConnectionUrlInstance", url, new Properties());
      return parsed == null ? Optional.empty() : reading(parsed);
    } catch (DriverRefusal e) {
      return Optional.empty();
    }
  }

  private Optional<DriverReading> reading(Object parsed) throws DriverRefusal {
    Set<String> hosts = new HashSet<>();
    Set<String> users = new HashSet<>();
    Map<String, String> code = new HashMap<>();
    DriverTls tls = DriverTls.VERIFIED;
    List<?> all = new ArrayList<>((List<?>) present(DriverType.call(parsed, "getHostsList")));
    for (Object host : all) {
      Properties exposed = (Properties) present(DriverType.call(host, "exposeAsProperties"));
      hosts.add(DriverType.text(host, "getHost").orElse(""));
      DriverType.text(host, "getUser").filter(u -> !u.isEmpty()).ifPresent(users::add);
      Object settings = settings(exposed);
      tls = tls.orWeaker(tls(settings));
      socksProxy(settings).ifPresent(hosts::add);
      for (String name : CODE) {
        setting(settings, name).ifPresent(value -> code.put(name, value));
      }
    }
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new DriverReading(DriverReading.plain(hosts), tls, users, code));
  }

  private Object settings(Properties exposed) throws DriverRefusal {
    Object settings = jar.type("com.mysql.cj.jdbc.JdbcPropertySetImpl").create();
    DriverType.call(settings, "initializeProperties", exposed);
    return settings;
  }

  private static DriverTls tls(Object settings) throws DriverRefusal {
    return switch (setting(settings, "sslMode").orElse("PREFERRED")) {
      case "VERIFY_CA", "VERIFY_IDENTITY" -> DriverTls.VERIFIED;
      case "REQUIRED" -> DriverTls.ENCRYPTED;
      default -> DriverTls.NONE;
    };
  }

  private static Optional<String> socksProxy(Object settings) throws DriverRefusal {
    return setting(settings, "socksProxyHost").filter(host -> !host.isEmpty());
  }

  /** The value of a setting that was made, or follows from one. */
  private static Optional<String> setting(Object settings, String name) throws DriverRefusal {
    Object property = DriverType.call(settings, "getProperty", name);
    if (property == null || !Boolean.TRUE.equals(DriverType.call(property, "isExplicitlySet"))) {
      return Optional.empty();
    }
    return DriverType.text(property, "getValue");
  }

  private static Object present(@Nullable Object object) {
    if (object == null) {
      throw new IllegalStateException("the driver answered nothing");
    }
    return object;
  }

  @Override
  public Set<String> parameters() {
    Object[] keys = jar.type("com.mysql.cj.conf.PropertyKey").type().getEnumConstants();
    Set<String> names = new TreeSet<>();
    for (Object key : keys) {
      try {
        DriverType.text(key, "getKeyName").ifPresent(names::add);
        DriverType.text(key, "getCcAlias").filter(a -> !a.isEmpty()).ifPresent(names::add);
      } catch (DriverRefusal e) {
        throw new IllegalStateException(e);
      }
    }
    return Arrays.asList(keys).isEmpty() ? Set.of() : names.stream().collect(toSet());
  }
}
