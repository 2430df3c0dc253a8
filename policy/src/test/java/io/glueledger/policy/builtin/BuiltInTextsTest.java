/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.builtin;

import static io.glueledger.policy.fixture.SampleEngines.only;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the findings of the built-in pack say. */
class BuiltInTextsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kafka KAFKA_SSL_ENABLED=off | KAFKA_SSL_ENABLED is off, so | set it to true
          kafka KAFKA_SSL_ENABLED=?   | KAFKA_SSL_ENABLED is unclear, so | set it to true
          jdbc                        | JDBC_ENFORCE_SSL is absent (absent means false) | Set JDBC_ENFORCE_SSL to true
          JDBC JDBC_CONNECTION_URL:=mysql@db.example.com | for mysql at this host | sslMode=VERIFY_IDENTITY
          safeJdbc JDBC_CONNECTION_URL:=mysql@db.rds.amazonaws.com/PLAINTEXT/useSSL=false/sslMode=DISABLED | The URL says useSSL=false, sslMode=DISABLED | Remove useSSL=false, sslMode=DISABLED from ConnectionProperties.JDBC_CONNECTION_URL
          safeJdbc PASSWORD=?         | PASSWORD holds the password itself | set SECRET_ID
          ORACLE PASSWORD=?           | PASSWORD holds | AuthenticationConfiguration.SecretArn
          kafka KAFKA_SASL_PLAIN_PASSWORD=? | KAFKA_SASL_PLAIN_PASSWORD holds | set SECRET_ID
          kafka KAFKA_SASL_SCRAM_PASSWORD=? | KAFKA_SASL_SCRAM_PASSWORD holds | set KAFKA_SASL_SCRAM_SECRETS_ARN
          kafka KAFKA_SASL_MECHANISM=PLAIN  | KAFKA_SASL_MECHANISM is PLAIN | SCRAM-SHA-512 or AWS_MSK_IAM
          """)
  void saysWhyAndWhatToDo(String definition, String reason, String fix) {
    assertThat(BuiltInPolicies.decide(definition).findings())
        .singleElement()
        .matches(finding -> finding.getReason().contains(reason), "says " + reason)
        .matches(finding -> finding.getFix().contains(fix), "advises " + fix);
  }

  @Test
  void speaksToTheControlsOfTransmissionAndOfSecrets() {
    assertThat(only(BuiltInPolicies.decide("kafka KAFKA_SASL_MECHANISM=PLAIN")).getControls())
        .contains("PCI DSS 4.0 4.2.1", "NIST SP 800-53 SC-8", "PCI DSS 4.0 8.6.2", "SOC 2 CC6.1")
        .doesNotHaveDuplicates();
  }
}
