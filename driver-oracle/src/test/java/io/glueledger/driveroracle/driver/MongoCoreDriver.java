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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** MongoDB's driver core: {@code ConnectionString}. It asks the DNS for {@code mongodb+srv}. */
record MongoCoreDriver(DriverJar jar) implements UrlDriver {

  private static final String STRING = "com.mongodb.ConnectionString";

  @Override
  public String name() {
    return jar.name();
  }

  @Override
  public UrlDialect dialect() {
    return UrlDialect.MONGODB;
  }

  @Override
  public Optional<DriverReading> read(String url) {
    if (url.startsWith("mongodb+srv:")) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading(jar.type(STRING).create(url)));
    } catch (DriverRefusal e) {
      return Optional.empty();
    }
  }

  private DriverReading reading(Object parsed) throws DriverRefusal {
    Set<String> hosts = new HashSet<>();
    List<?> named = (List<?>) DriverType.call(parsed, "getHosts");
    for (Object host : named == null ? List.of() : named) {
      hosts.add(host.toString().replaceFirst("(?<=[^:]):[0-9]+$", ""));
    }
    if (jar.type(STRING).has("getProxyHost")) {
      DriverType.text(parsed, "getProxyHost").ifPresent(hosts::add);
    }
    Set<String> users = new HashSet<>();
    DriverType.text(parsed, "getUsername").ifPresent(users::add);
    return new DriverReading(DriverReading.plain(hosts), tls(parsed), users, Map.of());
  }

  private static DriverTls tls(Object parsed) throws DriverRefusal {
    boolean on = Boolean.TRUE.equals(DriverType.call(parsed, "getSslEnabled"));
    boolean any = Boolean.TRUE.equals(DriverType.call(parsed, "getSslInvalidHostnameAllowed"));
    return on ? any ? DriverTls.ENCRYPTED : DriverTls.VERIFIED : DriverTls.NONE;
  }

  @Override
  public Set<String> parameters() {
    try {
      java.lang.reflect.Field keys = jar.type(STRING).type().getDeclaredField("ALL_KEYS");
      keys.setAccessible(true);
      Set<String> names = new TreeSet<>();
      ((Set<?>) keys.get(null)).forEach(key -> names.add(key.toString()));
      return names;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
