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
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Snowflake's driver: {@code SnowflakeConnectString}. */
record SnowflakeDriver(DriverJar jar) implements UrlDriver {

  @Override
  public String name() {
    return jar.name();
  }

  @Override
  public UrlDialect dialect() {
    return UrlDialect.SNOWFLAKE;
  }

  /** Version 4 moved its classes. */
  private DriverType type(String old, String now) {
    boolean moved = jar.name().contains("thin");
    return jar.type("net.snowflake.client." + (moved ? "internal." + now : old));
  }

  @Override
  public Optional<DriverReading> read(String url) {
    try {
      Object parsed =
          type("jdbc.SnowflakeConnectString", "jdbc.SnowflakeConnectString")
              .callStatic("parse", url, new Properties());
      boolean valid = parsed != null && Boolean.TRUE.equals(DriverType.call(parsed, "isValid"));
      return valid && parsed != null ? Optional.of(reading(parsed)) : Optional.empty();
    } catch (DriverRefusal e) {
      return Optional.empty();
    }
  }

  private static DriverReading reading(Object parsed) throws DriverRefusal {
    Map<String, String> settings = new HashMap<>();
    Map<?, ?> given = (Map<?, ?>) DriverType.call(parsed, "getParameters");
    if (given != null) {
      given.forEach(
          (name, value) ->
              settings.put(name.toString().toLowerCase(Locale.ROOT), String.valueOf(value)));
    }
    Set<String> hosts = new HashSet<>();
    DriverType.text(parsed, "getHost").ifPresent(hosts::add);
    if (isOn(settings, "useproxy")) {
      hosts.add(settings.getOrDefault("proxyhost", ""));
    }
    boolean https = DriverType.text(parsed, "getScheme").orElse("").equals("https");
    String user = settings.getOrDefault("user", "");
    return new DriverReading(
        DriverReading.plain(hosts),
        https ? DriverTls.VERIFIED : DriverTls.NONE,
        user.isEmpty() ? Set.of() : Set.of(user),
        Map.of());
  }

  private static boolean isOn(Map<String, String> settings, String name) {
    String value = settings.getOrDefault(name, "").toLowerCase(Locale.ROOT);
    return value.equals("true") || value.equals("on") || value.equals("1");
  }

  @Override
  public Set<String> parameters() {
    Set<String> names = new TreeSet<>();
    for (Object one :
        type("core.SFSessionProperty", "core.SFSessionProperty").type().getEnumConstants()) {
      try {
        DriverType.text(one, "getPropertyKey").ifPresent(names::add);
        Object aliases = DriverType.field(one, "aliases");
        for (Object alias : aliases == null ? new Object[0] : (Object[]) aliases) {
          names.add(alias.toString());
        }
      } catch (DriverRefusal e) {
        throw new IllegalStateException(e);
      }
    }
    return names;
  }
}
