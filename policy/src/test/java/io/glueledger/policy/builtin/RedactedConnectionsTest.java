/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.builtin.BuiltInPolicies.assertFindings;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers write, and what the policies find in what the redactor leaves of it. */
class RedactedConnectionsTest {
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
    assertFound("JDBC", properties, expected);
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
    assertFound(type, properties, expected);
  }

  private static void assertFound(String type, String properties, String expected) {
    assertFindings(
        BuiltInPolicies.decide(
            type,
            Stream.of(properties.split(" ", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]))),
        expected);
  }
}
