/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.facts;

import io.glueledger.event.Definition;
import io.glueledger.event.PhysicalConnectionRequirements;
import io.glueledger.event.UrlFacts;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One redacted definition as policies see it. Holds nothing that the redactor hid. Immutable; a
 * pure function of the definition, which nobody may change meanwhile.
 */
public final class Facts {
  private static final Facts NONE =
      new Facts(
          Definition.newBuilder()
              .setConnectionType(Value.newBuilder().setVisibility(Visibility.REDACTED).build())
              .build());

  private final Definition definition;
  private final String type;
  private final PropertyFacts properties;
  private final AuthenticationFacts authentication;
  private final UrlIndex urls;
  private final Family family;

  private Facts(Definition definition) {
    this.definition = definition;
    this.type = Texts.shown(definition.getConnectionType()).orElse("").toUpperCase(Locale.ROOT);
    this.properties = new PropertyFacts(definition.getConnectionProperties());
    this.authentication = AuthenticationFacts.of(definition.getAuthenticationConfiguration());
    this.urls = new UrlIndex(properties.byPath(), authentication.urls());
    this.family = Family.of(type, definition, properties);
  }

  /** The facts of a definition. */
  public static Facts of(Definition definition) {
    return new Facts(definition);
  }

  /**
   * The facts of a connection that is not there: texts and collections are empty, switches are
   * absent.
   */
  public static Facts none() {
    return NONE;
  }

  /** ConnectionType in upper case; empty if it is not shown. */
  public String type() {
    return type;
  }

  /** Which rules judge it. */
  public Family family() {
    return family;
  }

  /**
   * The path of a member, corrected: {@code ConnectionProperties.KEY} becomes {@code
   * ConnectionProperties.SparkProperties.KEY} if only the embedded object has the key.
   */
  public String locate(String path) {
    return properties.locate(path);
  }

  PropertyFacts properties() {
    return properties;
  }

  AuthenticationFacts authentication() {
    return authentication;
  }

  UrlIndex urls() {
    return urls;
  }

  /**
   * The database behind it, in lower case: what its URL's dialect says, else JDBC_ENGINE, else the
   * type itself; empty outside the database family.
   */
  String engine() {
    if (family != Family.DATABASE) {
      return "";
    }
    return dataUrl()
        .map(UrlFacts::getDialect)
        .filter(dialect -> !dialect.equals("unknown"))
        .or(() -> Optional.ofNullable(properties.shown().get("JDBC_ENGINE")))
        .orElse(type)
        .toLowerCase(Locale.ROOT);
  }

  /** How far the URL that leads to the data protects the transport. */
  String tls() {
    return dataUrl().map(UrlIndex::tls).orElse("UNSPECIFIED");
  }

  private Optional<UrlFacts> dataUrl() {
    Stream<String> keys =
        type.equals("JDBC")
            ? Stream.of("JDBC_CONNECTION_URL")
            : Stream.of("CONNECTION_URL", "JDBC_CONNECTION_URL");
    return keys.map(key -> urls.at(properties.locate(PropertyFacts.PATH + key)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Every host that it names, in lower case and without port, sorted. */
  List<String> hosts() {
    Set<String> hosts = new TreeSet<>(urls.hosts());
    Optional.ofNullable(properties.shown().get("HOST"))
        .ifPresent(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    Optional.ofNullable(properties.shown().get("KAFKA_BOOTSTRAP_SERVERS")).stream()
        .flatMap(list -> Stream.of(list.split(",", -1)))
        .map(broker -> broker.strip().replaceFirst(":[0-9]+$", "").toLowerCase(Locale.ROOT))
        .filter(host -> !host.isEmpty())
        .forEach(hosts::add);
    return List.copyOf(hosts);
  }

  String description() {
    return Texts.orEmpty(definition.getDescription());
  }

  List<String> matchCriteria() {
    return Texts.all(definition.getMatchCriteria());
  }

  Map<String, String> tags() {
    return Texts.all(definition.getTags().orElse(Map.of()));
  }

  /** Glue's default is true. */
  boolean validateCredentials() {
    return definition.getValidateCredentials().orElse(true);
  }

  String subnet() {
    return Texts.orEmpty(network().flatMap(PhysicalConnectionRequirements::getSubnetId));
  }

  String availabilityZone() {
    return Texts.orEmpty(network().flatMap(PhysicalConnectionRequirements::getAvailabilityZone));
  }

  List<String> securityGroups() {
    return network().map(given -> Texts.all(given.getSecurityGroupIds())).orElse(List.of());
  }

  private Optional<PhysicalConnectionRequirements> network() {
    return definition.getPhysicalConnectionRequirements();
  }
}
