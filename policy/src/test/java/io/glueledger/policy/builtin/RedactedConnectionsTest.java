/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.builtin.BuiltInPolicies.P;
import static io.glueledger.policy.builtin.BuiltInPolicies.found;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.definition.redaction.Redactor;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.policy.decision.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * The redactor and the policies together: what callers write, and what is found in what is left of
 * it.
 */
class RedactedConnectionsTest {
  private static final ConnectionId ORDERS =
      ConnectionId.newBuilder().setCatalogId("123456789012").setName("orders").build();
  private static final Redactor REDACTOR =
      new Redactor(new FingerprintKeys(new FingerprintKeys.Key("test", new byte[32]), List.of()));
  private static final String TLS_01 = "TLS-01 HIGH DENY " + P + "JDBC_ENFORCE_SSL";
  private static final String URL = P + "JDBC_CONNECTION_URL";

  static Stream<Arguments> connections() {
    return Stream.of(
        arguments(
            "JDBC",
            found(TLS_01),
            List.of("JDBC_CONNECTION_URL=jdbc:postgresql://h:5432/d", "SECRET_ID=s")),
        arguments(
            "JDBC",
            found(),
            List.of("JDBC_CONNECTION_URL=jdbc:postgresql://h:5432/d", "JDBC_ENFORCE_SSL=True")),
        arguments(
            "JDBC",
            found(TLS_01),
            List.of("JDBC_CONNECTION_URL=jdbc:postgresql://h:5432/d", "JDBC_ENFORCE_SSL=yes")),
        arguments(
            "JDBC",
            found(),
            List.of("JDBC_CONNECTION_URL=jdbc:postgresql://h:5432/d?sslmode=verify-full")),
        arguments(
            "JDBC",
            found(TLS_01),
            List.of("JDBC_CONNECTION_URL=jdbc:postgresql://h:5432/d?sslmode=require")),
        arguments(
            "JDBC",
            found("TLS-05 HIGH DENY " + URL),
            List.of(
                "JDBC_CONNECTION_URL=jdbc:postgresql://h/d?sslmode=prefer",
                "JDBC_ENFORCE_SSL=true")),
        arguments(
            "JDBC",
            found("TLS-05 HIGH DENY " + URL),
            List.of(
                "JDBC_CONNECTION_URL=jdbc:sqlserver://h:1433;trustServerCertificate=true",
                "JDBC_ENFORCE_SSL=true")),
        arguments(
            "JDBC",
            found("TLS-01 MEDIUM WARN " + P + "JDBC_ENFORCE_SSL"),
            List.of("JDBC_CONNECTION_URL=jdbc:mysql://db.example.com:3306/d")),
        arguments(
            "JDBC",
            found("SEC-04 CRITICAL DENY " + URL),
            List.of(
                "JDBC_CONNECTION_URL=jdbc:oracle:thin:scott/tiger@h:1521:d",
                "JDBC_ENFORCE_SSL=true")),
        arguments(
            "JDBC",
            found("SEC-01 HIGH DENY " + P + "PASSWORD"),
            List.of(
                "JDBC_CONNECTION_URL=jdbc:postgresql://h/d",
                "JDBC_ENFORCE_SSL=true",
                "USERNAME=u",
                "PASSWORD=hunter2hunter2")),
        arguments(
            "JDBC",
            found("SEC-01 HIGH DENY " + P + "SparkProperties.PASSWORD"),
            List.of("JDBC_ENFORCE_SSL=true", "SparkProperties={\"PASSWORD\":\"hunter2hunter2\"}")),
        arguments(
            "MONGODB",
            found(),
            List.of("CONNECTION_URL=mongodb://h:27017/d?tls=true", "SECRET_ID=s")),
        arguments(
            "MONGODB",
            found("SEC-04 CRITICAL DENY " + P + "CONNECTION_URL", TLS_01),
            List.of("CONNECTION_URL=mongodb://u:hunter2hunter2@h:27017/d")),
        arguments(
            "KAFKA",
            found(),
            List.of("KAFKA_BOOTSTRAP_SERVERS=b1:9094", "KAFKA_SASL_MECHANISM=SCRAM-SHA-512")),
        arguments(
            "KAFKA",
            found("TLS-03 HIGH DENY " + P + "KAFKA_SSL_ENABLED"),
            List.of(
                "KAFKA_BOOTSTRAP_SERVERS=b1:9092",
                "KAFKA_CLIENT_KEYSTORE=s3://keys/k",
                "KAFKA_SSL_ENABLED=no")),
        arguments(
            "KAFKA",
            found(
                "AUTH-01 CRITICAL DENY " + P + "KAFKA_SASL_MECHANISM",
                "SEC-02 HIGH DENY " + P + "KAFKA_SASL_PLAIN_PASSWORD",
                "TLS-03 HIGH DENY " + P + "KAFKA_SSL_ENABLED"),
            List.of(
                "KAFKA_BOOTSTRAP_SERVERS=b1:9092",
                "KAFKA_SSL_ENABLED=FALSE",
                "KAFKA_SASL_MECHANISM=PLAIN",
                "KAFKA_SASL_PLAIN_USERNAME=u",
                "KAFKA_SASL_PLAIN_PASSWORD=hunter2hunter2")));
  }

  @ParameterizedTest(name = "{0} {2} → {1}")
  @MethodSource("connections")
  void findInARedactedConnectionWhatStoodInTheRequest(
      String type, List<String> expected, List<String> pairs) {
    // Given
    Map<String, String> properties = new TreeMap<>();
    pairs.forEach(pair -> properties.put(pair.split("=", 2)[0], pair.split("=", 2)[1]));
    ConnectionInput input =
        ConnectionInput.builder()
            .name("orders")
            .connectionType(type)
            .physicalConnectionRequirements(r -> r.subnetId("subnet-1").securityGroupIdList("sg-1"))
            .connectionPropertiesWithStrings(properties)
            .build();
    Definition redacted = REDACTOR.redact(ORDERS, input, Optional.empty()).definition();

    // When
    Decision decision = BuiltInPolicies.decide(redacted);

    // Then
    BuiltInPolicies.assertFindings(decision, expected);
  }
}
