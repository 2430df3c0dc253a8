/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.UrlFacts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Parameters of URLs that make a driver load classes, run code, or read files for the server. From
 * the references of the drivers and the advisories about them.
 */
final class CodeParameters {
  private static final Set<String> OFF = Set.of("false", "no", "off", "0");

  /** Harmless only while they are off. */
  private static final Set<String> SWITCHES =
      Set.of(
          "autodeserialize", "allowloadlocalinfile", "allowurlinlocalinfile", "allowlocalinfile");

  /** Harmless only with a class of the driver itself, or a bare name. */
  private static final Set<String> CLASSES =
      Set.of(
          """
          queryinterceptors statementinterceptors connectionlifecycleinterceptors
          exceptioninterceptors propertiestransform clientinfoprovider loadbalancestrategy
          serverconfigcachefactory logger authenticationplugins defaultauthenticationplugin
          socketfactory socketfactoryclass sslfactory sslhostnameverifier sslpasswordcallback
          authenticationpluginclassname xmlfactoryfactory trustmanagerclass accesstokencallbackclass
          plugin_name awscredentialsproviderclass java_object_serializer driverclass
          """
              .split("\\s+"));

  /** Harmful with any value. */
  private static final Set<String> ALWAYS =
      Set.of(
          """
          allowloadlocalinfileinpath socketfactoryarg socketfactoryconstructorarg sslfactoryarg
          trustmanagerconstructorarg loggerfile propertiesfile useconfigs initsql
          clientrerouteserverlistjndiname
          """
              .split("\\s+"));

  /** H2 runs what it says; other databases have other uses for the name. */
  private static final String INIT = "init";

  private static final List<String> OWN_CLASSES =
      List.of(
          """
          com.mysql. org.mariadb. org.postgresql. com.amazon.redshift. com.microsoft.sqlserver.
          oracle. com.ibm. com.simba.athena. com.google.cloud.sql.
          """
              .split("\\s+"));

  private static final Set<String> NO_DATABASE = Set.of("http", "s3", "unknown");

  private CodeParameters() {}

  /** Each as {@code name=value}, sorted; only the name if the value is not shown. */
  static List<String> of(UrlFacts url) {
    if (NO_DATABASE.contains(url.getDialect())) {
      return List.of();
    }
    Set<String> found = new TreeSet<>();
    url.getParameters()
        .forEach(
            (name, value) -> {
              if (isHarmful(name, value, url)) {
                found.add(value.isEmpty() ? name : name + "=" + value);
              }
            });
    url.getHiddenParameters().stream()
        .filter(name -> SWITCHES.contains(name) || CLASSES.contains(name) || isAlways(name, url))
        .forEach(found::add);
    return List.copyOf(found);
  }

  private static boolean isAlways(String name, UrlFacts url) {
    return ALWAYS.contains(name)
        || (name.equals(INIT) && Set.of("h2", "jdbc").contains(url.getDialect()));
  }

  private static boolean isHarmful(String name, String value, UrlFacts url) {
    if (SWITCHES.contains(name)) {
      return !all(value).allMatch(v -> OFF.contains(v.toLowerCase(Locale.ROOT)));
    }
    return CLASSES.contains(name)
        ? !all(value).allMatch(CodeParameters::isOwnClass)
        : isAlways(name, url);
  }

  /** A plain word is a name that the driver knows. What the redactor has blanked is anything. */
  private static boolean isOwnClass(String name) {
    return !name.contains(RedactionMarker.TEXT)
        && (name.indexOf('.') < 0 || OWN_CLASSES.stream().anyMatch(name::startsWith));
  }

  private static Stream<String> all(String value) {
    return Stream.of(value.split(",", -1)).map(String::strip);
  }
}
