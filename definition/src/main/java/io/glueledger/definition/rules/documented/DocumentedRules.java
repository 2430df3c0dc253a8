/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.documented;

import io.glueledger.definition.rules.violation.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.AuthenticationConfigurationInput;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * What Glue's API documentation of 2024-06-05 demands of each connection type that it describes.
 */
public final class DocumentedRules {
  /** One row: the types that it speaks of, and what it finds in a definition of such a type. */
  private record Rule(
      String id, Set<String> types, Function<JudgedInput, List<Problem>> problems) {}

  private record Problem(String field, String message, String fix) {}

  private static final String PROPERTY = "ConnectionProperties.";
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Pattern BROKER =
      Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\s,:\\[\\]/]+):[0-9]{1,5}");
  private static final Set<String> AUTHENTICATION_TYPES = Set.of("BASIC", "OAUTH2", "CUSTOM");
  private static final Set<String> GRANTS =
      Set.of("AUTHORIZATION_CODE", "CLIENT_CREDENTIALS", "JWT_BEARER");
  private static final Map<String, List<String>> BOOLEANS =
      Map.of(
          "JDBC", List.of("JDBC_ENFORCE_SSL", "SKIP_CUSTOM_JDBC_CERT_VALIDATION"),
          "KAFKA", List.of("KAFKA_SSL_ENABLED", "KAFKA_SKIP_CUSTOM_CERT_VALIDATION"));

  private static final List<Rule> RULES =
      List.of(
          new Rule("VAL-01", Set.of("JDBC"), DocumentedRules::jdbcTarget),
          new Rule(
              "VAL-02", Set.of("JDBC", "MONGODB", "MARKETPLACE"), DocumentedRules::credentials),
          new Rule("VAL-03", Set.of("JDBC"), DocumentedRules::port),
          new Rule("VAL-04", BOOLEANS.keySet(), DocumentedRules::booleans),
          new Rule("VAL-05", Set.of("KAFKA"), DocumentedRules::brokers),
          new Rule("VAL-06", Set.of("KAFKA"), DocumentedRules::mechanism),
          new Rule("VAL-07", Set.of("KAFKA"), DocumentedRules::keysOfMechanism),
          new Rule("VAL-08", Set.of("MONGODB"), given -> required(given, "CONNECTION_URL")),
          new Rule("VAL-09", Set.of("SALESFORCE"), DocumentedRules::authentication),
          new Rule("VAL-10", Set.of("SALESFORCE"), DocumentedRules::authenticationType),
          new Rule("VAL-11", Set.of("SALESFORCE"), DocumentedRules::grant),
          new Rule("VAL-12", Set.of("NETWORK"), DocumentedRules::network),
          new Rule("VAL-13", Set.of("MARKETPLACE"), DocumentedRules::connector),
          new Rule("VAL-14", Set.of("SFTP"), DocumentedRules::unsupported));

  private DocumentedRules() {}

  /** What {@code input} breaks, in the order of the rules' ids. */
  public static List<RuleViolation> check(ConnectionInput input) {
    JudgedInput given = JudgedInput.of(input);
    return RULES.stream()
        .filter(rule -> rule.types().contains(given.type()))
        .flatMap(
            rule -> rule.problems().apply(given).stream().map(problem -> violation(rule, problem)))
        .toList();
  }

  private static RuleViolation violation(Rule rule, Problem problem) {
    return new RuleViolation(rule.id(), problem.field(), problem.message(), problem.fix());
  }

  private static List<Problem> jdbcTarget(JudgedInput given) {
    String[] parts = {"HOST", "PORT", "JDBC_ENGINE"};
    boolean fits = given.has("JDBC_CONNECTION_URL") || given.hasAll(parts);
    return unless(
        fits,
        PROPERTY + "JDBC_CONNECTION_URL",
        "A JDBC connection needs JDBC_CONNECTION_URL, or all of HOST, PORT and JDBC_ENGINE;"
            + " missing: "
            + (fits ? "" : given.missing(parts)),
        "Set JDBC_CONNECTION_URL.");
  }

  private static List<Problem> credentials(JudgedInput given) {
    boolean needed = !given.type().equals("MARKETPLACE") || isJdbcConnector(given);
    boolean inline = given.has("USERNAME") && given.hasAny("PASSWORD", "ENCRYPTED_PASSWORD");
    return unless(
        !needed || inline || given.has("SECRET_ID"),
        PROPERTY + "SECRET_ID",
        "A connection of this type needs SECRET_ID, or both USERNAME and PASSWORD",
        "Set SECRET_ID to the secret of AWS Secrets Manager that holds the credentials.");
  }

  private static boolean isJdbcConnector(JudgedInput given) {
    return given.property("CONNECTOR_TYPE").filter("JDBC"::equalsIgnoreCase).isPresent();
  }

  private static List<Problem> port(JudgedInput given) {
    return unless(
        given.property("PORT").map(DocumentedRules::isPort).orElse(true),
        PROPERTY + "PORT",
        "PORT must be a number from 1024 to 65535",
        "Set PORT to the port of the database.");
  }

  private static boolean isPort(String text) {
    return PORT.matcher(text).matches()
        && Integer.parseInt(text) >= 1024
        && Integer.parseInt(text) <= 65535;
  }

  private static List<Problem> booleans(JudgedInput given) {
    return given.neitherTrueNorFalse(BOOLEANS.getOrDefault(given.type(), List.of())).stream()
        .map(
            key ->
                new Problem(
                    PROPERTY + key,
                    key + " must be true or false",
                    "Set " + key + " to true or false."))
        .toList();
  }

  private static List<Problem> brokers(JudgedInput given) {
    String key = "KAFKA_BOOTSTRAP_SERVERS";
    boolean fits =
        given.property(key).stream()
            .flatMap(list -> Stream.of(list.split(",", -1)))
            .allMatch(broker -> BROKER.matcher(broker.strip()).matches());
    return unless(
        given.has(key) && fits,
        PROPERTY + key,
        given.has(key)
            ? key + " must be a comma-separated list of host:port"
            : "A KAFKA connection needs " + key,
        "Set " + key + " to the brokers, as host:port with commas between.");
  }

  private static List<Problem> mechanism(JudgedInput given) {
    String key = "KAFKA_SASL_MECHANISM";
    String names = SaslMechanism.names();
    return unless(
        given.property(key).map(SaslMechanism::isKnown).orElse(true),
        PROPERTY + key,
        key + " must be one of " + names,
        "Set " + key + " to one of " + names + ".");
  }

  private static List<Problem> keysOfMechanism(JudgedInput given) {
    return given.property("KAFKA_SASL_MECHANISM").flatMap(SaslMechanism::named).stream()
        .filter(mechanism -> !mechanism.isComplete(given))
        .map(
            mechanism ->
                new Problem(PROPERTY + mechanism.keyToSet(), mechanism.needs(), mechanism.fix()))
        .toList();
  }

  private static List<Problem> authentication(JudgedInput given) {
    return unless(
        given.input().authenticationConfiguration() != null,
        "AuthenticationConfiguration",
        "A SALESFORCE connection needs AuthenticationConfiguration",
        "Send AuthenticationConfiguration with AuthenticationType and SecretArn.");
  }

  private static List<Problem> authenticationType(JudgedInput given) {
    AuthenticationConfigurationInput authentication = given.input().authenticationConfiguration();
    String type = authentication == null ? null : authentication.authenticationTypeAsString();
    return oneOf("AuthenticationConfiguration.AuthenticationType", type, AUTHENTICATION_TYPES);
  }

  private static List<Problem> grant(JudgedInput given) {
    AuthenticationConfigurationInput authentication = given.input().authenticationConfiguration();
    boolean none = authentication == null || authentication.oAuth2Properties() == null;
    String grant = none ? null : authentication.oAuth2Properties().oAuth2GrantTypeAsString();
    return oneOf("AuthenticationConfiguration.OAuth2Properties.OAuth2GrantType", grant, GRANTS);
  }

  private static List<Problem> network(JudgedInput given) {
    return unless(
        given.input().physicalConnectionRequirements() != null,
        "PhysicalConnectionRequirements",
        "A NETWORK connection needs PhysicalConnectionRequirements",
        "Send PhysicalConnectionRequirements with SubnetId and SecurityGroupIdList.");
  }

  private static List<Problem> connector(JudgedInput given) {
    return Stream.of("CONNECTOR_TYPE", "CONNECTOR_URL", "CONNECTOR_CLASS_NAME", "CONNECTION_URL")
        .flatMap(key -> required(given, key).stream())
        .toList();
  }

  private static List<Problem> unsupported(JudgedInput given) {
    return unless(
        false,
        "ConnectionType",
        "Glue does not support " + given.type(),
        "Choose another ConnectionType.");
  }

  private static List<Problem> required(JudgedInput given, String key) {
    return unless(
        given.has(key),
        PROPERTY + key,
        "A " + given.type() + " connection needs " + key,
        "Set " + key + ".");
  }

  private static List<Problem> oneOf(String field, @Nullable String value, Set<String> allowed) {
    String names = String.join(", ", allowed.stream().sorted().toList());
    return unless(
        value == null || allowed.contains(value),
        field,
        field + " must be one of " + names,
        "Set it to one of " + names + ".");
  }

  private static List<Problem> unless(boolean fits, String field, String message, String fix) {
    return fits ? List.of() : List.of(new Problem(field, message, fix));
  }
}
