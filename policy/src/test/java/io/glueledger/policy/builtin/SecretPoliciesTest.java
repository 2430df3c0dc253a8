/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.builtin.BuiltInPolicies.assertFindings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SEC-01 to SEC-04 and the families: what must match, and as importantly what must not. */
class SecretPoliciesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          safeJdbc PASSWORD=?                   | SEC-01 HIGH DENY PASSWORD
          safeJdbc ENCRYPTED_PASSWORD=?         | SEC-01 HIGH DENY ENCRYPTED_PASSWORD
          safeJdbc SECRET_ID=orders             | -
          safeJdbc SECRET_ID=orders PASSWORD=?  | SEC-01 HIGH DENY PASSWORD
          ORACLE PASSWORD=?                     | SEC-01 HIGH DENY PASSWORD
          safeJdbc spark.PASSWORD=?             | SEC-01 HIGH DENY SparkProperties.PASSWORD
          kafka PASSWORD=?                      | SEC-01 HIGH DENY PASSWORD
          """)
  void aDatabasePasswordBelongsInSecretsManager(String definition, String expected) {
    assertFindings(definition, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kafka KAFKA_SASL_SCRAM_PASSWORD=?                | SEC-02 HIGH DENY KAFKA_SASL_SCRAM_PASSWORD
          kafka ENCRYPTED_KAFKA_SASL_SCRAM_PASSWORD=?      | SEC-02 HIGH DENY ENCRYPTED_KAFKA_SASL_SCRAM_PASSWORD
          kafka KAFKA_SASL_PLAIN_PASSWORD=?                | SEC-02 HIGH DENY KAFKA_SASL_PLAIN_PASSWORD
          kafka ENCRYPTED_KAFKA_SASL_PLAIN_PASSWORD=?      | SEC-02 HIGH DENY ENCRYPTED_KAFKA_SASL_PLAIN_PASSWORD
          kafka KAFKA_SASL_SCRAM_SECRETS_ARN=orders        | -
          safeJdbc KAFKA_SASL_SCRAM_PASSWORD=?             | SEC-02 HIGH DENY KAFKA_SASL_SCRAM_PASSWORD
          kafka KAFKA_CLIENT_KEYSTORE_PASSWORD=?           | SEC-03 MEDIUM WARN KAFKA_CLIENT_KEYSTORE_PASSWORD
          kafka ENCRYPTED_KAFKA_CLIENT_KEYSTORE_PASSWORD=? KAFKA_CLIENT_KEY_PASSWORD=? | SEC-03 MEDIUM WARN ENCRYPTED_KAFKA_CLIENT_KEYSTORE_PASSWORD; SEC-03 MEDIUM WARN KAFKA_CLIENT_KEY_PASSWORD
          safeJdbc KAFKA_CLIENT_KEYSTORE_PASSWORD=?        | SEC-03 MEDIUM WARN KAFKA_CLIENT_KEYSTORE_PASSWORD
          """)
  void aPasswordOfAStreamBelongsThereIfGlueHasAWay(String definition, String expected) {
    assertFindings(definition, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          safeJdbc JDBC_CONNECTION_URL:=postgresql@db/credentials  | SEC-04 CRITICAL DENY JDBC_CONNECTION_URL
          SALESFORCE TokenUrl:=http@idp/credentials                | SEC-04 CRITICAL DENY AuthenticationConfiguration.OAuth2Properties.TokenUrl
          kafka ENDPOINT:=http@h/credentials                       | SEC-04 CRITICAL DENY ENDPOINT
          safeJdbc JDBC_CONNECTION_URL:=postgresql@db              | -
          """)
  void credentialsDoNotBelongInAUrl(String definition, String expected) {
    assertFindings(definition, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # A password is one in every type; a type counts in small letters too.
          CUSTOM PASSWORD=?                                           | SEC-01 HIGH DENY PASSWORD
          MARKETPLACE CONNECTION_URL=? PASSWORD=?                     | SEC-01 HIGH DENY PASSWORD
          kafka KAFKA_SSL_ENABLED=false KAFKA_SASL_MECHANISM=GSSAPI   | TLS-03 HIGH DENY KAFKA_SSL_ENABLED
          Kafka KAFKA_SSL_ENABLED=false KAFKA_SASL_MECHANISM=GSSAPI   | TLS-03 HIGH DENY KAFKA_SSL_ENABLED
          FUTURE PASSWORD=? KAFKA_SSL_ENABLED=false                   | SEC-01 HIGH DENY PASSWORD
          """)
  void aFamilyIsToldByTypeAndContent(String definition, String expected) {
    assertFindings(definition, expected);
  }
}
