/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.builtin.BuiltInPolicies.assertFindings;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.policy.cases.GivenConnection;
import io.glueledger.policy.decision.Decision;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * The redactor and the policies together: what callers write, and what is found in what is left of
 * it.
 */
class RedactedConnectionsTest {
  private static final ConnectionId ORDERS = new ConnectionId("123456789012", "orders");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JDBC_CONNECTION_URL=jdbc:postgresql://h:5432/d SECRET_ID=s           | TLS-01 HIGH DENY JDBC_ENFORCE_SSL
          JDBC_CONNECTION_URL=jdbc:postgresql://h:5432/d JDBC_ENFORCE_SSL=True | -
          JDBC_CONNECTION_URL=jdbc:postgresql://h:5432/d JDBC_ENFORCE_SSL=yes  | TLS-01 HIGH DENY JDBC_ENFORCE_SSL
          JDBC_CONNECTION_URL=jdbc:postgresql://h:5432/d?sslmode=verify-full   | -
          JDBC_CONNECTION_URL=jdbc:postgresql://h:5432/d?sslmode=require       | TLS-01 HIGH DENY JDBC_ENFORCE_SSL
          JDBC_CONNECTION_URL=jdbc:mysql://db.example.com:3306/d               | TLS-01 MEDIUM WARN JDBC_ENFORCE_SSL
          JDBC_ENFORCE_SSL=true JDBC_CONNECTION_URL=jdbc:postgresql://h/d?sslmode=prefer | TLS-05 HIGH DENY JDBC_CONNECTION_URL
          JDBC_ENFORCE_SSL=true JDBC_CONNECTION_URL=jdbc:sqlserver://h:1433;trustServerCertificate=true | TLS-05 HIGH DENY JDBC_CONNECTION_URL
          JDBC_ENFORCE_SSL=true JDBC_CONNECTION_URL=jdbc:oracle:thin:scott/tiger@h:1521:d | SEC-04 CRITICAL DENY JDBC_CONNECTION_URL
          JDBC_ENFORCE_SSL=true JDBC_CONNECTION_URL=jdbc:postgresql://h/d USERNAME=u PASSWORD=hunter2hunter2 | SEC-01 HIGH DENY PASSWORD
          JDBC_ENFORCE_SSL=true SparkProperties={"PASSWORD":"hunter2hunter2"}  | SEC-01 HIGH DENY SparkProperties.PASSWORD
          """)
  void whatStoodInADatabaseConnectionIsFound(String properties, String expected) {
    // Given
    Definition redacted = redacted("JDBC", properties);

    // When
    Decision decision = BuiltInPolicies.decide(redacted);

    // Then
    assertFindings(decision, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MONGODB | CONNECTION_URL=mongodb://h:27017/d?tls=true SECRET_ID=s   | -
          MONGODB | CONNECTION_URL=mongodb://u:hunter2hunter2@h:27017/d       | SEC-04 CRITICAL DENY CONNECTION_URL; TLS-01 HIGH DENY JDBC_ENFORCE_SSL
          KAFKA   | KAFKA_BOOTSTRAP_SERVERS=b1:9094 KAFKA_SASL_MECHANISM=SCRAM-SHA-512 | -
          KAFKA   | KAFKA_BOOTSTRAP_SERVERS=b1:9092 KAFKA_CLIENT_KEYSTORE=s3://keys/k KAFKA_SSL_ENABLED=no | TLS-03 HIGH DENY KAFKA_SSL_ENABLED
          KAFKA   | KAFKA_BOOTSTRAP_SERVERS=b1:9092 KAFKA_SSL_ENABLED=FALSE KAFKA_SASL_MECHANISM=PLAIN KAFKA_SASL_PLAIN_USERNAME=u KAFKA_SASL_PLAIN_PASSWORD=hunter2hunter2 | AUTH-01 CRITICAL DENY KAFKA_SASL_MECHANISM; SEC-02 HIGH DENY KAFKA_SASL_PLAIN_PASSWORD; TLS-03 HIGH DENY KAFKA_SSL_ENABLED
          """)
  void whatStoodInAnotherConnectionIsFound(String type, String properties, String expected) {
    // Given
    Definition redacted = redacted(type, properties);

    // When
    Decision decision = BuiltInPolicies.decide(redacted);

    // Then
    assertFindings(decision, expected);
  }

  private static Definition redacted(String type, String pairs) {
    Map<String, String> properties = new TreeMap<>();
    for (String pair : pairs.split(" ", -1)) {
      int equals = pair.indexOf('=');
      properties.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    ConnectionInput input =
        ConnectionInput.builder()
            .name("orders")
            .connectionType(type)
            .physicalConnectionRequirements(r -> r.subnetId("subnet-1").securityGroupIdList("sg-1"))
            .connectionPropertiesWithStrings(properties)
            .build();
    return new GivenConnection(input, Map.of()).redacted(ORDERS);
  }
}
