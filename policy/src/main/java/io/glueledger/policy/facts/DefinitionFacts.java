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
import io.glueledger.policy.property.MisspeltKeys;
import io.glueledger.policy.property.SecretReferences;
import io.glueledger.policy.property.WeakSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One redacted definition as policies see it. Holds nothing that the redactor hid. Immutable; a
 * pure function of the definition, which nobody may change meanwhile.
 */
public final class DefinitionFacts {
  private static final List<String> USERS =
      List.of("USERNAME", "KAFKA_SASL_PLAIN_USERNAME", "KAFKA_SASL_SCRAM_USERNAME");
  private static final List<String> ROLES = List.of("ROLE_ARN");
  private static final List<String> USER_PARAMETERS = List.of("user", "username", "uid");
  private static final DefinitionFacts NONE =
      new DefinitionFacts(
          Definition.newBuilder()
              .setConnectionType(Value.newBuilder().setVisibility(Visibility.REDACTED).build())
              .build(),
          Set.of());

  private final Definition definition;
  private final String type;
  private final PropertyFacts properties;
  private final AuthenticationFacts authentication;
  private final UrlIndex urls;
  private final ConnectionFamily family;

  private DefinitionFacts(Definition definition, Set<String> vouchedParameters) {
    this.definition = definition;
    this.type =
        ShownTexts.shown(definition.getConnectionType()).orElse("").toUpperCase(Locale.ROOT);
    this.properties = new PropertyFacts(definition);
    this.authentication = AuthenticationFacts.of(definition.getAuthenticationConfiguration());
    this.urls = new UrlIndex(properties.byPath(), authentication.urls(), vouchedParameters);
    this.family = ConnectionFamily.of(type, definition, properties, urls);
  }

  /** The facts of a definition. */
  public static DefinitionFacts of(Definition definition) {
    return of(definition, Set.of());
  }

  /**
   * The facts of a definition.
   *
   * @param vouchedParameters of URLs, in lower case: no driver knows them, and they change neither
   *     host nor TLS
   */
  public static DefinitionFacts of(Definition definition, Set<String> vouchedParameters) {
    return new DefinitionFacts(definition, vouchedParameters);
  }

  /**
   * The facts of a connection that is not there: texts and collections are empty, switches are
   * absent.
   */
  public static DefinitionFacts none() {
    return NONE;
  }

  /** ConnectionType in upper case; empty if it is not shown. */
  public String type() {
    return type;
  }

  /** Which rules judge it. */
  public ConnectionFamily family() {
    return family;
  }

  /**
   * The path of a member, corrected: {@code ConnectionProperties.KEY} becomes {@code
   * ConnectionProperties.SparkProperties.KEY} if only the embedded object has the key.
   */
  public String locate(String path) {
    return properties.locate(path);
  }

  /** ConnectionProperties. */
  public PropertyFacts properties() {
    return properties;
  }

  /** AuthenticationConfiguration. */
  public AuthenticationFacts authentication() {
    return authentication;
  }

  /** Every URL. */
  public UrlIndex urls() {
    return urls;
  }

  /**
   * The database behind it, in lower case: what its URL's dialect says, else JDBC_ENGINE, else the
   * type itself; empty outside the database family.
   */
  String engine() {
    if (family != ConnectionFamily.DATABASE) {
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
  public String tls() {
    return dataUrl().map(UrlIndex::tls).orElse("UNSPECIFIED");
  }

  /** The path of the URL that leads to the data. */
  public Optional<String> dataPath() {
    return dataKeys().filter(path -> urls.at(path).isPresent()).findFirst();
  }

  /** Paths of URLs that hold credentials. */
  public List<String> urlCredentials() {
    return urls.pathsOf(UrlFacts::getHasCredentials);
  }

  private Optional<UrlFacts> dataUrl() {
    return dataPath().flatMap(urls::at);
  }

  private Stream<String> dataKeys() {
    Stream<String> keys =
        type.equals("JDBC")
            ? Stream.of("JDBC_CONNECTION_URL")
            : Stream.of("CONNECTION_URL", "JDBC_CONNECTION_URL");
    return keys.map(key -> properties.locate(PropertyFacts.PATH + key));
  }

  /** Every host that it names, in lower case and without port, sorted. */
  public List<String> hosts() {
    Set<String> hosts = new TreeSet<>(urls.hosts());
    destinations().values().forEach(hosts::addAll);
    return List.copyOf(hosts);
  }

  /** The hosts that each path names; see {@link DestinationHosts}. */
  public Map<String, List<String>> destinations() {
    return DestinationHosts.of(properties, urls);
  }

  /** Paths of texts with what looks like a secret. */
  List<String> secretLooking() {
    return SuspectMembers.secrets(definition);
  }

  /** Keys that Glue does not know. */
  List<String> unknownKeys() {
    return SuspectMembers.unknownKeys(definition);
  }

  /** The key of Glue's that was meant, by one that only looks like it; embedded ones too. */
  Map<String, String> misspelt() {
    return MisspeltKeys.of(properties.all());
  }

  /** Settings of Spark, Athena or a connector that weaken TLS, by path. */
  Map<String, String> weakSettings() {
    return WeakSettings.of(properties.all());
  }

  /** User names by path: of properties, and of parameters of URLs as far as they are shown. */
  Map<String, String> users() {
    Map<String, String> users = named(USERS);
    users.values().removeIf(String::isEmpty);
    urls.each(UrlFacts::getParameters)
        .forEach(
            (path, parameters) -> {
              String named =
                  USER_PARAMETERS.stream()
                      .flatMap(name -> Optional.ofNullable(parameters.get(name)).stream())
                      .flatMap(DefinitionFacts::namedUsers)
                      .collect(Collectors.joining(","));
              if (!named.isEmpty()) {
                users.put(path, named);
              }
            });
    return users;
  }

  /** Some drivers end a URL at a fragment, and others take it for a part of the name. */
  private static Stream<String> namedUsers(String user) {
    int fragment = user.indexOf('#');
    return fragment < 0 ? Stream.of(user) : Stream.of(user, user.substring(0, fragment));
  }

  /** Secrets of Secrets Manager, by ARN or name, by path; empty texts for what is not shown. */
  public Map<String, String> secretReferences() {
    Map<String, String> references = SecretReferences.of(properties.all());
    if (authentication.secretArnGiven()) {
      references.put("AuthenticationConfiguration.SecretArn", authentication.secretArn());
    }
    return references;
  }

  /** ARNs of roles and keys by path; empty texts for what is not shown. */
  Map<String, String> roleArns() {
    Map<String, String> arns = named(ROLES);
    if (authentication.kmsKeyArnGiven()) {
      arns.put("AuthenticationConfiguration.KmsKeyArn", authentication.kmsKeyArn());
    }
    return arns;
  }

  private Map<String, String> named(List<String> keys) {
    Map<String, String> texts = new TreeMap<>();
    for (String key : keys) {
      if (properties.has(key)) {
        texts.put(
            properties.locate(PropertyFacts.PATH + key), properties.shown().getOrDefault(key, ""));
      }
    }
    return texts;
  }

  String description() {
    return ShownTexts.orEmpty(definition.getDescription());
  }

  List<String> matchCriteria() {
    return ShownTexts.all(definition.getMatchCriteria());
  }

  Map<String, String> tags() {
    return ShownTexts.all(definition.getTags().orElse(Map.of()));
  }

  /** Glue's default is true. */
  boolean validateCredentials() {
    return definition.getValidateCredentials().orElse(true);
  }

  String subnet() {
    return ShownTexts.orEmpty(network().flatMap(PhysicalConnectionRequirements::getSubnetId));
  }

  String availabilityZone() {
    return ShownTexts.orEmpty(
        network().flatMap(PhysicalConnectionRequirements::getAvailabilityZone));
  }

  /** SecurityGroupIdList. */
  public List<String> securityGroups() {
    return network().map(given -> ShownTexts.all(given.getSecurityGroupIds())).orElse(List.of());
  }

  private Optional<PhysicalConnectionRequirements> network() {
    return definition.getPhysicalConnectionRequirements();
  }
}
