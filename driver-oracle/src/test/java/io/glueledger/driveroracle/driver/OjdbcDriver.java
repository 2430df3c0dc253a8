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
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Oracle's thin driver, as far as it goes without a connection: the URL with its settings, the
 * login, and the addresses that the connect descriptor comes to. LDAP is not asked.
 */
record OjdbcDriver(DriverJar jar) implements UrlDriver {

  private static final Pattern SIMPLE =
      Pattern.compile(
          "jdbc:oracle:(thin|oci|oci8|kprb|sharding):\\w*/?\\w*@(//)?[A-z0-9-._]+(:\\d+)[:/][A-z0-9-._:]+");
  private static final Pattern REMOTE = Pattern.compile("(?i)jdbc:oracle:.*(ldaps?:|@config-).*");

  @Override
  public String name() {
    return jar.name();
  }

  @Override
  public UrlDialect dialect() {
    return UrlDialect.ORACLE;
  }

  @Override
  public Optional<DriverReading> read(String url) {
    if (!url.startsWith("jdbc:oracle:thin:") || REMOTE.matcher(url).matches()) {
      return Optional.empty();
    }
    try {
      Properties settings = new Properties();
      String resolved = SIMPLE.matcher(url).matches() ? url : resolved(url, settings);
      Map<?, ?> login =
          (Map<?, ?>)
              jar.type("oracle.jdbc.driver.PhysicalConnection").callStatic("parseUrl", resolved);
      if (login == null || login.get("database") == null) {
        return Optional.empty();
      }
      return reading(login, settings);
    } catch (DriverRefusal e) {
      return Optional.empty();
    }
  }

  private String resolved(String url, Properties settings) throws DriverRefusal {
    Object answer =
        jar.type("oracle.jdbc.driver.OracleDriver")
            .callStatic("resolveNonSimpleURL", url, settings);
    return answer == null ? url : answer.toString();
  }

  private Optional<DriverReading> reading(Map<?, ?> login, Properties settings)
      throws DriverRefusal {
    Set<String> hosts = new HashSet<>();
    DriverTls tls = DriverTls.VERIFIED;
    for (Object description : descriptions(String.valueOf(login.get("database")), settings)) {
      List<?> options = (List<?>) DriverType.call(description, "getConnectOptions");
      for (Object option : options == null ? List.of() : options) {
        String address = String.valueOf(DriverType.field(option, "addr"));
        hosts.add(HostNames.named(member(address, "HOST").orElse("")));
        tls = tls.orWeaker(tls(member(address, "PROTOCOL").orElse("")));
        member(address, "HTTPS_PROXY").ifPresent(hosts::add);
      }
    }
    Optional.ofNullable(settings.getProperty("oracle.net.httpsProxyHost")).ifPresent(hosts::add);
    Object user = login.get("user");
    return hosts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DriverReading(
                DriverReading.plain(hosts),
                tls,
                user == null || user.toString().isEmpty() ? Set.of() : Set.of(user.toString()),
                Map.of()));
  }

  private static Optional<String> member(String address, String name) {
    Matcher member =
        Pattern.compile("(?i)\\(\\s*" + name + "\\s*=\\s*([^)]*?)\\s*\\)").matcher(address);
    return member.find() ? Optional.of(member.group(1)) : Optional.empty();
  }

  private static DriverTls tls(String protocol) {
    return protocol.toLowerCase(Locale.ROOT).equals("tcps") ? DriverTls.VERIFIED : DriverTls.NONE;
  }

  /** What the driver would go through, as it does between reading and connecting. */
  private List<?> descriptions(String database, Properties settings) throws DriverRefusal {
    DriverType type = jar.type("oracle.net.resolver.AddrResolution");
    Object resolution = resolution(type, database, settings);
    Object strategy = DriverType.call(resolution, "getConnStrategy");
    if (strategy == null) {
      if (type.has("initConnStrategy")) {
        DriverType.call(resolution, "initConnStrategy", database);
      } else {
        strategy(resolution, jar.type("oracle.net.nt.ConnStrategy").create(settings));
        DriverType.call(resolution, "resolveTNSAddress", database);
      }
      strategy = DriverType.call(resolution, "getConnStrategy");
    }
    List<?> all =
        strategy == null ? null : (List<?>) DriverType.call(strategy, "getAllDescriptions");
    return all == null ? List.of() : all;
  }

  /** Newer versions want somebody to tell their diagnoses to. */
  private Object resolution(DriverType type, String database, Properties settings)
      throws DriverRefusal {
    for (Constructor<?> constructor : type.type().getDeclaredConstructors()) {
      List<Class<?>> parameters = List.of(constructor.getParameterTypes());
      Optional<Class<?>> diagnosable =
          parameters.stream().filter(p -> p.getSimpleName().equals("Diagnosable")).findFirst();
      if (diagnosable.isPresent()) {
        @Nullable Object[] arguments = new Object[parameters.size()];
        arguments[0] = database;
        arguments[1] = settings;
        arguments[parameters.indexOf(diagnosable.get())] = silent(diagnosable.get());
        return type.create(arguments);
      }
    }
    return type.create(database, settings);
  }

  private static Object silent(Class<?> diagnosable) {
    return Proxy.newProxyInstance(
        diagnosable.getClassLoader(),
        new Class<?>[] {diagnosable},
        (proxy, method, arguments) ->
            method.getReturnType() == diagnosable
                ? proxy
                : method.getReturnType() == boolean.class ? Boolean.FALSE : null);
  }

  private static void strategy(Object resolution, @Nullable Object strategy) {
    try {
      Field field = resolution.getClass().getDeclaredField("cs");
      field.setAccessible(true);
      field.set(resolution, strategy);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Set<String> parameters() {
    Set<String> names = new TreeSet<>();
    DriverType resolver = jar.type("oracle.net.resolver.EZConnectResolver");
    for (String aliases : List.of("URL_PROPS_ALIAS", "CONNECTION_PROPS_ALIAS")) {
      ((Map<?, ?>) constant(resolver.type(), aliases))
          .keySet()
          .forEach(a -> names.add(a.toString()));
    }
    for (Field field : jar.type("oracle.jdbc.OracleConnection").type().getFields()) {
      boolean property =
          field.getName().startsWith("CONNECTION_PROPERTY_") && field.getType() == String.class;
      if (property && !field.getName().matches(".*_(DEFAULT|ACCESSMODE|DESCRIPTION)")) {
        names.add(String.valueOf(constant(field.getDeclaringClass(), field.getName())));
      }
    }
    names.add("TNS_ADMIN");
    return names;
  }

  private static Object constant(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " " + name, e);
    }
  }
}
