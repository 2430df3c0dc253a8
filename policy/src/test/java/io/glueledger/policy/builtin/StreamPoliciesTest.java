/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.builtin.BuiltInPolicies.assertFindings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS-03, TLS-04 and AUTH-01: what must match, and as importantly what must not. */
class StreamPoliciesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka KAFKA_SSL_ENABLED=false",
        "kafka KAFKA_SSL_ENABLED=~",
        "kafka KAFKA_SSL_ENABLED=?"
      })
  void tlsMayNotBeSwitchedOff(String definition) {
    assertFindings(definition, "TLS-03 HIGH DENY KAFKA_SSL_ENABLED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka KAFKA_SKIP_CUSTOM_CERT_VALIDATION=true",
        "kafka KAFKA_SKIP_CUSTOM_CERT_VALIDATION=0"
      })
  void certificatesMustBeChecked(String definition) {
    assertFindings(definition, "TLS-04 HIGH DENY KAFKA_SKIP_CUSTOM_CERT_VALIDATION");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kafka KAFKA_SASL_MECHANISM=PLAIN                          | AUTH-01 MEDIUM WARN KAFKA_SASL_MECHANISM
          kafka KAFKA_SASL_MECHANISM=PLAIN KAFKA_SSL_ENABLED=false  | AUTH-01 CRITICAL DENY KAFKA_SASL_MECHANISM; TLS-03 HIGH DENY KAFKA_SSL_ENABLED
          """)
  void plainIsWorseWithoutTls(String definition, String expected) {
    assertFindings(definition, expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka", // absent means true
        "kafka KAFKA_SSL_ENABLED=true",
        "kafka KAFKA_SSL_ENABLED=True",
        "kafka KAFKA_SKIP_CUSTOM_CERT_VALIDATION=false",
        "kafka KAFKA_SASL_MECHANISM=SCRAM-SHA-512",
        "safeJdbc KAFKA_SSL_ENABLED=false",
        "safeJdbc KAFKA_SKIP_CUSTOM_CERT_VALIDATION=true",
        "safeJdbc KAFKA_SASL_MECHANISM=PLAIN"
      })
  void whatIsSafeOrNoStreamIsFine(String definition) {
    assertFindings(definition, "-");
  }
}
