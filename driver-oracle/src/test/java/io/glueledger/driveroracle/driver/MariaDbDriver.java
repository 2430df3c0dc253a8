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
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** MariaDB Connector/J: {@code Configuration.parse}. */
record MariaDbDriver(DriverJar jar) implements UrlDriver {

  private static final List<String> CODE =
      List.of(
          "allowLocalInfile",
          "socketFactory",
          "credentialType",
          "tlsSocketType",
          "initSql",
          "sessionVariables");

  @Override
  public String name() {
    return jar.name();
  }

  @Override
  public UrlDialect dialect() {
    return UrlDialect.MARIADB;
  }

  @Override
  public Optional<DriverReading> read(String url) {
    if (neverEnds(url)) {
      return Optional.empty();
    }
    try {
      Object parsed = jar.type("org.mariadb.jdbc.Configuration").callStatic("parse", url);
      Object unset =
          jar.type("org.mariadb.jdbc.Configuration").callStatic("parse", "jdbc:mariadb://h/");
      return parsed == null || unset == null
          ? Optional.empty()
          : Optional.of(reading(parsed, unset));
    } catch (DriverRefusal e) {
      return Optional.empty();
    }
  }

  /** At an address without an end the driver looks for it for ever, so nobody connects by it. */
  private static boolean neverEnds(String url) {
    int address = url.lastIndexOf("address=(");
    return address >= 0 && url.indexOf(')', address) < 0;
  }

  private static DriverReading reading(Object parsed, Object unset) throws DriverRefusal {
    Set<String> hosts = new HashSet<>();
    DriverTls tls = DriverTls.VERIFIED;
    List<?> addresses = (List<?>) DriverType.call(parsed, "addresses");
    for (Object address : addresses == null ? List.of() : addresses) {
      Object mode = DriverType.field(address, "sslMode");
      tls = tls.orWeaker(tls(mode == null ? DriverType.call(parsed, "sslMode") : mode));
      hosts.add(String.valueOf(DriverType.field(address, "host")));
      for (String local : List.of("pipe", "localSocket")) {
        Optional.ofNullable(DriverType.field(address, local)).ifPresent(p -> hosts.add(local + p));
      }
    }
    if (hosts.isEmpty()) {
      hosts.add("");
      tls = DriverTls.NONE;
    }
    Set<String> users = new HashSet<>();
    DriverType.text(parsed, "user").ifPresent(users::add);
    Map<String, String> code = new HashMap<>();
    for (String name : CODE) {
      Object value = DriverType.field(parsed, name);
      if (value != null && !value.equals(DriverType.field(unset, name))) {
        code.put(name, value.toString());
      }
    }
    return new DriverReading(DriverReading.plain(hosts), tls, users, code);
  }

  private static DriverTls tls(@Nullable Object mode) {
    return switch (String.valueOf(mode)) {
      case "VERIFY_CA", "VERIFY_FULL" -> DriverTls.VERIFIED;
      case "TRUST" -> DriverTls.ENCRYPTED;
      default -> DriverTls.NONE;
    };
  }

  @Override
  public Set<String> parameters() {
    Set<String> names = new TreeSet<>();
    for (Field field :
        jar.type("org.mariadb.jdbc.Configuration$Builder").type().getDeclaredFields()) {
      if (!field.isSynthetic() && !field.getName().startsWith("_")) {
        names.add(field.getName());
      }
    }
    try {
      Field aliases =
          jar.type("org.mariadb.jdbc.util.options.OptionAliases")
              .type()
              .getField("OPTIONS_ALIASES");
      ((Map<?, ?>) aliases.get(null)).keySet().forEach(alias -> names.add(alias.toString()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    // What older properties of TLS are translated from.
    names.addAll(Set.of("useSsl", "trustServerCertificate", "disableSslHostnameVerification"));
    return names;
  }
}
