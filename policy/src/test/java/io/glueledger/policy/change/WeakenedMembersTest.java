/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

import static io.glueledger.policy.fixture.DefinitionNotation.changes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps down, steps up and standing still: before, now, and what protects less. */
class WeakenedMembersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JDBC JDBC_ENFORCE_SSL=true   | JDBC JDBC_ENFORCE_SSL=false   | {ConnectionProperties.JDBC_ENFORCE_SSL=from true to false}
          JDBC JDBC_ENFORCE_SSL=true   | JDBC                          | {ConnectionProperties.JDBC_ENFORCE_SSL=from true to absent}
          JDBC                         | JDBC JDBC_ENFORCE_SSL=false   | {}
          JDBC JDBC_ENFORCE_SSL=true   | NETWORK                       | {}
          JDBC JDBC_ENFORCE_SSL=true   | KAFKA                         | {}
          JDBC                         | JDBC SKIP_CUSTOM_JDBC_CERT_VALIDATION=yes   | {ConnectionProperties.SKIP_CUSTOM_JDBC_CERT_VALIDATION=from absent to unclear}
          KAFKA                        | KAFKA KAFKA_SSL_ENABLED=false | {ConnectionProperties.KAFKA_SSL_ENABLED=from absent to false}
          KAFKA KAFKA_SSL_ENABLED=true | KAFKA                         | {}
          KAFKA                        | KAFKA KAFKA_SKIP_CUSTOM_CERT_VALIDATION=true | {ConnectionProperties.KAFKA_SKIP_CUSTOM_CERT_VALIDATION=from absent to true}
          """)
  void aSwitchThatProtectsNoMoreIsTold(String before, String now, String expected) {
    assertThat(changes(before, now).weakened()).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KAFKA KAFKA_SASL_MECHANISM=GSSAPI | KAFKA KAFKA_SASL_MECHANISM=plain | {ConnectionProperties.KAFKA_SASL_MECHANISM=from GSSAPI to plain}
          KAFKA KAFKA_SASL_MECHANISM=GSSAPI | KAFKA                            | {ConnectionProperties.KAFKA_SASL_MECHANISM=from GSSAPI to absent}
          KAFKA KAFKA_SASL_MECHANISM=GSSAPI | KAFKA KAFKA_CLIENT_KEYSTORE=k    | {}
          KAFKA KAFKA_SASL_MECHANISM=PLAIN  | KAFKA                            | {}
          KAFKA                             | KAFKA KAFKA_SASL_MECHANISM=PLAIN | {}
          """)
  void aMechanismThatGoesIsToldUnlessACertificateComes(String before, String now, String expected) {
    assertThat(changes(before, now).weakened()).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JDBC SECRET_ID=s            | JDBC PASSWORD=?                        | {ConnectionProperties.PASSWORD=from a secret of Secrets Manager to inline}
          JDBC SECRET_ID=s PASSWORD=? | JDBC PASSWORD=?                        | {}
          JDBC                        | JDBC PASSWORD=?                        | {}
          KAFKA SECRET_ID=s           | KAFKA KAFKA_CLIENT_KEYSTORE_PASSWORD=? | {}
          SALESFORCE SecretArn:=arn:1 | SALESFORCE PASSWORD=?                  | {ConnectionProperties.PASSWORD=from a secret of Secrets Manager to inline}
          """)
  void aPasswordInThePlaceOfASecretIsTold(String before, String now, String expected) {
    assertThat(changes(before, now).weakened()).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CUSTOM CONNECTION_URL:=postgresql@h/VERIFIED      | CUSTOM CONNECTION_URL:=postgresql@h/VERIFIED  | {}
          CUSTOM CONNECTION_URL:=postgresql@h/VERIFIED      | CUSTOM CONNECTION_URL:=postgresql@h/ENCRYPTED | {ConnectionProperties.CONNECTION_URL=from TLS VERIFIED to TLS ENCRYPTED}
          CUSTOM CONNECTION_URL:=postgresql@h/OPPORTUNISTIC | CUSTOM CONNECTION_URL:=postgresql@h/PLAINTEXT | {ConnectionProperties.CONNECTION_URL=from TLS OPPORTUNISTIC to TLS PLAINTEXT}
          CUSTOM CONNECTION_URL:=postgresql@h/PLAINTEXT     | CUSTOM CONNECTION_URL:=postgresql@h           | {}
          CUSTOM CONNECTION_URL:=postgresql@h/ENCRYPTED     | CUSTOM                                        | {ConnectionProperties.CONNECTION_URL=from TLS ENCRYPTED to TLS UNSPECIFIED}
          CUSTOM CONNECTION_URL:=postgresql@h               | CUSTOM                                        | {}
          """)
  void aUrlThatProtectsLessIsTold(String before, String now, String expected) {
    assertThat(changes(before, now).weakened()).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NETWORK groups:=a,b | NETWORK groups:=b,a | {}
          NETWORK groups:=a   | NETWORK groups:=a,b | {}
          NETWORK groups:=a   | NETWORK groups:=b   | {}
          NETWORK groups:=a,b | NETWORK groups:=b   | {PhysicalConnectionRequirements.SecurityGroupIdList=from a, b to b}
          NETWORK groups:=a   | NETWORK groups:=    | {PhysicalConnectionRequirements.SecurityGroupIdList=from a to none}
          """)
  void aSecurityGroupThatGoesIsTold(String before, String now, String expected) {
    assertThat(changes(before, now).weakened()).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SALESFORCE AuthenticationType:=OAUTH2 | SALESFORCE AuthenticationType:=      | {AuthenticationConfiguration.AuthenticationType=from OAUTH2 to absent}
          SALESFORCE AuthenticationType:=OAUTH2 | SALESFORCE AuthenticationType:=BASIC | {}
          SALESFORCE AuthenticationType:=       | SALESFORCE AuthenticationType:=BASIC | {}
          SALESFORCE AuthenticationType:=       | SALESFORCE AuthenticationType:=      | {}
          SALESFORCE AuthenticationType:=OAUTH2 | SALESFORCE                           | {}
          """)
  void authenticationThatGoesIsToldIfAnythingIsKnownOfIt(
      String before, String now, String expected) {
    assertThat(changes(before, now).weakened()).hasToString(expected);
  }
}
