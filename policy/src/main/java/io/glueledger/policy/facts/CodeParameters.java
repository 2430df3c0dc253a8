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
      words("autodeserialize allowloadlocalinfile allowurlinlocalinfile allowlocalinfile");

  /** Names that end like one of these are those of classes, whichever driver reads them. */
  private static final List<String> CLASSES =
      List.copyOf(
          words(
              """
              class classname factory handler interceptor interceptors strategy provider transform
              transformer callback verifier plugin plugins serializer listener checker failover
              logger plugin_name credentialtype tlssockettype
              """));

  /** Names that end alike and mean something else. */
  private static final Set<String> NO_CLASSES =
      words(
          """
          failover ocspfailover multisubnetfailover enableseamlessfailover wrapperplugins
          pool_connection_class disabledauthenticationplugins
          """);

  /** Harmful with any value. */
  private static final Set<String> ALWAYS =
      words(
          """
          allowloadlocalinfileinpath socketfactoryarg socketfactoryconstructorarg sslfactoryarg
          trustmanagerconstructorarg loggerfile logpath propertiesfile useconfigs initsql inifile
          jaasconfigurationname enclaveattestationurl clientrerouteserverlistjndiname
          clientcertificatekeystoreurl
          """);

  /** What a driver trusts, and where it reads more; a file of the job is as good as the job. */
  private static final Set<String> TRUST =
      words("trustcertificatekeystoreurl truststore javax.net.ssl.truststore tns_admin");

  /** H2 runs what it says; other databases have other uses for the name. */
  private static final String INIT = "init";

  /** Words that drivers document as values where a class may stand too, in lower case. */
  private static final Set<String> DOCUMENTED =
      words(
          """
          logger=slf4jlogger logger=log4jlogger logger=standardlogger logger=jdk14logger
          logger=nulllogger ha.loadbalancestrategy=random ha.loadbalancestrategy=bestresponsetime
          ha.loadbalancestrategy=serveraffinity loadbalancestrategy=random
          loadbalancestrategy=bestresponsetime loadbalancestrategy=serveraffinity
          defaultauthenticationplugin=mysql_native_password
          defaultauthenticationplugin=caching_sha2_password
          defaultauthenticationplugin=sha256_password
          defaultauthenticationplugin=mysql_clear_password
          authenticationplugins=mysql_native_password authenticationplugins=caching_sha2_password
          authenticationplugins=mysql_clear_password credentialtype=aws-iam credentialtype=env
          credentialtype=property
          """);

  private static final List<String> OWN_CLASSES =
      List.copyOf(
          words(
              """
              com.mysql. org.mariadb. org.postgresql. com.amazon.redshift. com.microsoft.sqlserver.
              oracle. com.ibm. com.simba.athena. com.google.cloud.sql.
              """));

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
        .filter(
            name ->
                SWITCHES.contains(name)
                    || isClass(name)
                    || TRUST.contains(name)
                    || isAlways(name, url))
        .forEach(found::add);
    return List.copyOf(found);
  }

  private static boolean isAlways(String name, UrlFacts url) {
    return ALWAYS.contains(name)
        || (name.equals(INIT) && Set.of("h2", "jdbc").contains(url.getDialect()));
  }

  private static boolean isClass(String name) {
    return CLASSES.stream().anyMatch(name::endsWith) && !NO_CLASSES.contains(name);
  }

  private static boolean isHarmful(String name, String value, UrlFacts url) {
    if (SWITCHES.contains(name)) {
      return !all(value).allMatch(v -> OFF.contains(v.toLowerCase(Locale.ROOT)));
    }
    if (TRUST.contains(name)) {
      return !all(value).allMatch(CodeParameters::isOwnFile);
    }
    return isClass(name)
        ? !all(value).allMatch(one -> isHarmlessClass(name, one))
        : isAlways(name, url);
  }

  private static boolean isOwnFile(String value) {
    return value.isEmpty() || value.startsWith("/") || value.startsWith("file:/");
  }

  /**
   * A class of the driver, or a word that it documents. What the redactor has blanked is neither.
   */
  private static boolean isHarmlessClass(String name, String value) {
    return value.isEmpty()
        || (!value.contains(RedactionMarker.TEXT)
            && (OWN_CLASSES.stream().anyMatch(value::startsWith)
                || DOCUMENTED.contains(name + "=" + value.toLowerCase(Locale.ROOT))));
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  private static Stream<String> all(String value) {
    return Stream.of(value.split(",", -1)).map(String::strip);
  }
}
