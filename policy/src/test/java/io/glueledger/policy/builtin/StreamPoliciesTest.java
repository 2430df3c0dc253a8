/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.builtin.BuiltInPolicies.P;
import static io.glueledger.policy.builtin.BuiltInPolicies.found;
import static io.glueledger.policy.builtin.BuiltInPolicies.kafka;
import static io.glueledger.policy.builtin.BuiltInPolicies.safeJdbc;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.fixture.DefinitionBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** TLS-03, TLS-04 and AUTH-01: what must match, and as importantly what must not. */
class StreamPoliciesTest {
  static Stream<Arguments> cases() {
    return Stream.of(tls03(), tls04(), auth01()).flatMap(cases -> cases);
  }

  private static Stream<Arguments> tls03() {
    String key = "KAFKA_SSL_ENABLED";
    return Stream.of(
        arguments("Kafka TLS absent means true", kafka(), found()),
        arguments("Kafka TLS true", kafka().with(key + "=true"), found()),
        arguments("Kafka TLS True", kafka().with(key + "=True"), found()),
        arguments(
            "Kafka TLS false", kafka().with(key + "=false"), found("TLS-03 HIGH DENY " + P + key)),
        arguments(
            "Kafka TLS blank", kafka().with(key + "= "), found("TLS-03 HIGH DENY " + P + key)),
        arguments("Kafka TLS yes", kafka().with(key + "=?"), found("TLS-03 HIGH DENY " + P + key)),
        arguments("Kafka TLS on a JDBC connection", safeJdbc().with(key + "=false"), found()));
  }

  private static Stream<Arguments> tls04() {
    String key = "KAFKA_SKIP_CUSTOM_CERT_VALIDATION";
    return Stream.of(
        arguments("Kafka skip false", kafka().with(key + "=false"), found()),
        arguments(
            "Kafka skip true", kafka().with(key + "=true"), found("TLS-04 HIGH DENY " + P + key)),
        arguments("Kafka skip 0", kafka().with(key + "=0"), found("TLS-04 HIGH DENY " + P + key)),
        arguments("Kafka skip on a JDBC connection", safeJdbc().with(key + "=true"), found()));
  }

  private static Stream<Arguments> auth01() {
    String field = P + "KAFKA_SASL_MECHANISM";
    return Stream.of(
        arguments(
            "PLAIN over TLS",
            kafka().with("KAFKA_SASL_MECHANISM=PLAIN"),
            found("AUTH-01 MEDIUM WARN " + field)),
        arguments(
            "PLAIN without TLS",
            kafka().with("KAFKA_SASL_MECHANISM=PLAIN", "KAFKA_SSL_ENABLED=false"),
            found("AUTH-01 CRITICAL DENY " + field, "TLS-03 HIGH DENY " + P + "KAFKA_SSL_ENABLED")),
        arguments("SCRAM", kafka().with("KAFKA_SASL_MECHANISM=SCRAM-SHA-512"), found()),
        arguments("PLAIN on a database", safeJdbc().with("KAFKA_SASL_MECHANISM=PLAIN"), found()));
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
