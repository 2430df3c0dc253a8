/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.change;

import static io.glueledger.policy.fixture.DefinitionNotation.changes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new host gets the credentials of the old one, unless they are known to be others. */
class ExposedCredentialsTest {
  private static final String HOST = "ConnectionProperties.HOST";
  private static final String OLD = "JDBC HOST=db.old.example.com";
  private static final String NEW = "JDBC HOST=db.new.example.org";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "k1:a      | k1:a      | true",
        "k1:a      | k1:b      | false",
        "k1:a,k2:b | k2:b,k3:c | true", // the same, while the key is rotated
        "k1:a,k2:b | k2:x,k3:c | false",
        "k1:a      | k2:b      | true", // without a common key nobody knows
        "''        | ''        | true" // nor without fingerprints
      })
  void aPasswordThatMayHaveStayedIsExposed(String was, String is, boolean exposed) {
    SecurityChanges changes = changes(OLD + " PASSWORD:=#" + was, NEW + " PASSWORD:=#" + is);
    assertThat(changes.redirected()).containsKey(HOST);
    assertThat(changes.exposed().contains(HOST)).isEqualTo(exposed);
  }

  @Test
  void aPasswordThatIsNewWasNobodysBefore() {
    assertThat(changes(OLD, NEW + " PASSWORD:=#k1:a").exposed()).isEmpty();
  }

  @Test
  void aSecretOfTheSameNameStays() {
    assertThat(changes(OLD + " SECRET_ID=orders", NEW + " SECRET_ID=orders").exposed())
        .containsExactly(HOST);
  }

  @Test
  void aSecretOfAnotherNameDoesNot() {
    assertThat(changes(OLD + " SECRET_ID=orders", NEW + " SECRET_ID=new").exposed()).isEmpty();
  }

  @Test
  void aHostOfTheSameDomainExposesNothing() {
    SecurityChanges changes =
        changes(OLD + " SECRET_ID=orders", "JDBC HOST=db2.old.example.com SECRET_ID=orders");
    assertThat(changes.redirected()).containsKey(HOST);
    assertThat(changes.exposed()).isEmpty();
  }
}
