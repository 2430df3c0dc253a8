/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.policy.fixture.UpdateNotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps down, steps up and standing still: before, now, and what protects less. */
class WeakenedMembersTest {

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
    // When
    SecurityChanges changes = UpdateNotation.changes(before, now);

    // Then
    assertThat(changes.weakened()).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NETWORK groups:=a,b | NETWORK groups:=b,a | {}
          NETWORK groups:=a   | NETWORK groups:=a,b | {}
          NETWORK groups:=a,b | NETWORK groups:=b   | {PhysicalConnectionRequirements.SecurityGroupIdList=from a, b to b}
          NETWORK groups:=a   | NETWORK groups:=    | {PhysicalConnectionRequirements.SecurityGroupIdList=from a to none}
          """)
  void aSecurityGroupThatGoesIsTold(String before, String now, String expected) {
    // When
    SecurityChanges changes = UpdateNotation.changes(before, now);

    // Then
    assertThat(changes.weakened()).hasToString(expected);
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
    // When
    SecurityChanges changes = UpdateNotation.changes(before, now);

    // Then
    assertThat(changes.weakened()).hasToString(expected);
  }
}
