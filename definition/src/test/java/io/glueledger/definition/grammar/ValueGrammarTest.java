/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValueGrammarTest {

  @ParameterizedTest
  @CsvFileSource(resources = "fitting.txt", delimiter = '|')
  void takes(ValueGrammar grammar, String value) {
    assertThat(grammar.matches(value)).isTrue();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "unfitting.txt", delimiter = '|')
  void refuses(ValueGrammar grammar, String value) {
    assertThat(grammar.matches(value)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void refusesNothing(ValueGrammar grammar) {
    assertThat(grammar.matches("")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsTooLong(ValueGrammar grammar) {
    assertThat(grammar.matches("a".repeat(100_000))).isFalse();
  }

  @Test
  void noGrammarShowsAPassword() {
    assertThat(PropertyKeys.PASSWORDS)
        .hasSize(10)
        .allMatch(key -> PropertyKeys.grammar(key).isEmpty());
  }

  @Test
  void halfOfThePasswordsHaveAnEncryptedTwin() {
    assertThat(PropertyKeys.PASSWORDS)
        .filteredOn(key -> PropertyKeys.encryptedTwin(key).isPresent())
        .hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "PASSWORD, true",
    "sslKeyPassword, true",
    "client-secret, true",
    "api_key, true",
    "X-Api.Key, true",
    "accessToken, true",
    "pwd, true",
    "SECRET_ID, false",
    "secretArn, false",
    "tokenUrl, false",
    "database, false",
    "keyspace, false",
    "passwordId, true",
  })
  void knowsNamesOfCredentials(String name, boolean expected) {
    assertThat(CredentialNames.isCredential(name)).isEqualTo(expected);
  }
}
