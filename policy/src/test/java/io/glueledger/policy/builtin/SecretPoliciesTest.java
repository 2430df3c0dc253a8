/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.builtin.BuiltInPolicies.P;
import static io.glueledger.policy.builtin.BuiltInPolicies.found;
import static io.glueledger.policy.builtin.BuiltInPolicies.kafka;
import static io.glueledger.policy.builtin.BuiltInPolicies.safeJdbc;
import static io.glueledger.policy.fixture.DefinitionBuilder.facts;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.OAuth2Properties;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.fixture.DefinitionBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** SEC-01 to SEC-04 and the families: what must match, and as importantly what must not. */
class SecretPoliciesTest {
  static Stream<Arguments> cases() {
    return Stream.of(sec(), sec04(), families()).flatMap(cases -> cases);
  }

  private static Stream<Arguments> sec() {
    return Stream.of(
        arguments(
            "a password",
            safeJdbc().with("PASSWORD=?"),
            found("SEC-01 HIGH DENY " + P + "PASSWORD")),
        arguments(
            "an encrypted password",
            safeJdbc().with("ENCRYPTED_PASSWORD=?"),
            found("SEC-01 HIGH DENY " + P + "ENCRYPTED_PASSWORD")),
        arguments("a secret instead", safeJdbc().with("SECRET_ID=orders"), found()),
        arguments(
            "a password beside a secret",
            safeJdbc().with("SECRET_ID=orders", "PASSWORD=?"),
            found("SEC-01 HIGH DENY " + P + "PASSWORD")),
        arguments(
            "a password of a native type",
            DefinitionBuilder.of("ORACLE").with("PASSWORD=?"),
            found("SEC-01 HIGH DENY " + P + "PASSWORD")),
        arguments(
            "an embedded password",
            safeJdbc().embedded("PASSWORD=?"),
            found("SEC-01 HIGH DENY " + P + "SparkProperties.PASSWORD")),
        arguments("a database password on KAFKA", kafka().with("PASSWORD=?"), found()),
        arguments(
            "a SCRAM password",
            kafka().with("KAFKA_SASL_SCRAM_PASSWORD=?"),
            found("SEC-02 HIGH DENY " + P + "KAFKA_SASL_SCRAM_PASSWORD")),
        arguments(
            "an encrypted SCRAM password",
            kafka().with("ENCRYPTED_KAFKA_SASL_SCRAM_PASSWORD=?"),
            found("SEC-02 HIGH DENY " + P + "ENCRYPTED_KAFKA_SASL_SCRAM_PASSWORD")),
        arguments(
            "a PLAIN password",
            kafka().with("KAFKA_SASL_PLAIN_PASSWORD=?"),
            found("SEC-02 HIGH DENY " + P + "KAFKA_SASL_PLAIN_PASSWORD")),
        arguments(
            "an encrypted PLAIN password",
            kafka().with("ENCRYPTED_KAFKA_SASL_PLAIN_PASSWORD=?"),
            found("SEC-02 HIGH DENY " + P + "ENCRYPTED_KAFKA_SASL_PLAIN_PASSWORD")),
        arguments(
            "a SCRAM secret",
            kafka().with("KAFKA_SASL_SCRAM_SECRETS_ARN=arn:aws:secretsmanager:x"),
            found()),
        arguments(
            "a SASL password on a database",
            safeJdbc().with("KAFKA_SASL_SCRAM_PASSWORD=?"),
            found()),
        arguments(
            "a keystore password",
            kafka().with("KAFKA_CLIENT_KEYSTORE_PASSWORD=?"),
            found("SEC-03 MEDIUM WARN " + P + "KAFKA_CLIENT_KEYSTORE_PASSWORD")),
        arguments(
            "both key passwords",
            kafka()
                .with("ENCRYPTED_KAFKA_CLIENT_KEYSTORE_PASSWORD=?", "KAFKA_CLIENT_KEY_PASSWORD=?"),
            found(
                "SEC-03 MEDIUM WARN " + P + "ENCRYPTED_KAFKA_CLIENT_KEYSTORE_PASSWORD",
                "SEC-03 MEDIUM WARN " + P + "KAFKA_CLIENT_KEY_PASSWORD")),
        arguments(
            "a keystore password on a database",
            safeJdbc().with("KAFKA_CLIENT_KEYSTORE_PASSWORD=?"),
            found()));
  }

  private static Stream<Arguments> sec04() {
    return Stream.of(
        arguments(
            "credentials in a URL",
            safeJdbc()
                .url("JDBC_CONNECTION_URL", facts("postgresql", "db").setHasCredentials(true)),
            found("SEC-04 CRITICAL DENY " + P + "JDBC_CONNECTION_URL")),
        arguments(
            "credentials in a token URL",
            DefinitionBuilder.of("SALESFORCE")
                .authentication(
                    a ->
                        a.setOauth2Properties(
                            OAuth2Properties.newBuilder()
                                .setTokenUrl(
                                    DefinitionBuilder.url(
                                        "https://…",
                                        facts("http", "idp").setHasCredentials(true).build()))
                                .build())),
            found("SEC-04 CRITICAL DENY AuthenticationConfiguration.OAuth2Properties.TokenUrl")),
        arguments(
            "credentials in an endpoint of KAFKA",
            kafka().url("ENDPOINT", facts("http", "h").setHasCredentials(true)),
            found("SEC-04 CRITICAL DENY " + P + "ENDPOINT")),
        arguments(
            "no credentials in a URL",
            safeJdbc().url("JDBC_CONNECTION_URL", facts("postgresql", "db")),
            found()));
  }

  private static Stream<Arguments> families() {
    return Stream.of(
        arguments(
            "a connector without a URL is no database",
            DefinitionBuilder.of("CUSTOM").with("PASSWORD=?"),
            found()),
        arguments(
            "a connector with a URL is one",
            DefinitionBuilder.of("MARKETPLACE").with("CONNECTION_URL=?", "PASSWORD=?"),
            found("SEC-01 HIGH DENY " + P + "PASSWORD")),
        arguments(
            "a type in small letters is judged all the same",
            DefinitionBuilder.of("kafka")
                .with("KAFKA_SSL_ENABLED=false", "KAFKA_SASL_MECHANISM=GSSAPI"),
            found("TLS-03 HIGH DENY " + P + "KAFKA_SSL_ENABLED")),
        arguments(
            "an unknown type has no rules",
            DefinitionBuilder.of("FUTURE").with("PASSWORD=?", "KAFKA_SSL_ENABLED=false"),
            found()));
  }

  @ParameterizedTest(name = "{0} → {2}")
  @MethodSource("cases")
  void findsWhatItMustAndNothingElse(
      String name, DefinitionBuilder definition, List<String> expected) {
    // When
    Decision decision = BuiltInPolicies.decide(definition);

    // Then
    BuiltInPolicies.assertFindings(decision, expected);
  }
}
