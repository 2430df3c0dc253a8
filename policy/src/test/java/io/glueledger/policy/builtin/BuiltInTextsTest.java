/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.builtin.BuiltInPolicies.jdbc;
import static io.glueledger.policy.builtin.BuiltInPolicies.kafka;
import static io.glueledger.policy.builtin.BuiltInPolicies.safeJdbc;
import static io.glueledger.policy.builtin.BuiltInPolicies.url;
import static io.glueledger.policy.builtin.BuiltInPolicies.weak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.event.UrlTls;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.fixture.DefinitionBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the findings of the built-in pack say. */
class BuiltInTextsTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        arguments(
            kafka().with("KAFKA_SSL_ENABLED=off"),
            "KAFKA_SSL_ENABLED is off, so",
            "set it to true"),
        arguments(
            kafka().with("KAFKA_SSL_ENABLED=?"),
            "KAFKA_SSL_ENABLED is unclear, so",
            "set it to true"),
        arguments(
            jdbc(),
            "JDBC_ENFORCE_SSL is absent (absent means false)",
            "Set JDBC_ENFORCE_SSL to true"),
        arguments(
            url("mysql", "db.example.com", UrlTls.UNSPECIFIED),
            "for mysql at this host",
            "sslMode=VERIFY_IDENTITY"),
        arguments(
            safeJdbc().url("JDBC_CONNECTION_URL", weak("mysql", UrlTls.PLAINTEXT)),
            "The URL says useSSL=false, sslMode=DISABLED",
            "Remove useSSL=false, sslMode=DISABLED from ConnectionProperties.JDBC_CONNECTION_URL"),
        arguments(
            safeJdbc().with("PASSWORD=?"), "PASSWORD holds the password itself", "set SECRET_ID"),
        arguments(
            DefinitionBuilder.of("ORACLE").with("PASSWORD=?"),
            "PASSWORD holds",
            "AuthenticationConfiguration.SecretArn"),
        arguments(
            kafka().with("KAFKA_SASL_PLAIN_PASSWORD=?"),
            "KAFKA_SASL_PLAIN_PASSWORD holds",
            "set SECRET_ID"),
        arguments(
            kafka().with("KAFKA_SASL_SCRAM_PASSWORD=?"),
            "KAFKA_SASL_SCRAM_PASSWORD holds",
            "set KAFKA_SASL_SCRAM_SECRETS_ARN"),
        arguments(
            kafka().with("KAFKA_SASL_MECHANISM=PLAIN"),
            "KAFKA_SASL_MECHANISM is PLAIN",
            "SCRAM-SHA-512 or AWS_MSK_IAM"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("texts")
  void saysWhyAndWhatToDo(DefinitionBuilder definition, String reason, String fix) {
    // When
    Decision decision = BuiltInPolicies.decide(definition);

    // Then
    assertThat(decision.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.getReason()).contains(reason);
              assertThat(finding.getFix()).contains(fix);
            });
  }

  @Test
  void speaksToTheControlsOfTransmissionAndOfSecrets() {
    // Given
    DefinitionBuilder definition = kafka().with("KAFKA_SASL_MECHANISM=PLAIN");

    // When
    Decision decision = BuiltInPolicies.decide(definition);

    // Then
    assertThat(decision.findings().get(0).getControls())
        .contains("PCI DSS 4.0 4.2.1", "NIST SP 800-53 SC-8", "PCI DSS 4.0 8.6.2", "SOC 2 CC6.1")
        .doesNotHaveDuplicates();
  }
}
