/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {

  private static final String HOME = "123456789012";
  private static final Rights RIGHTS =
      new Rights(
          List.of(
              right(
                  Set.of("UpdateConnection", "GetConnection"),
                  HOME,
                  "team-a-*",
                  PasswordVisibility.HIDDEN),
              right(Set.of("GetConnection"), "*", "shared", PasswordVisibility.VISIBLE),
              right(Set.of("*"), HOME, "sandbox/*/x", PasswordVisibility.HIDDEN)));

  private static Right right(
      Set<String> operations, String catalog, String name, PasswordVisibility passwords) {
    return new Right(
        operations, List.of(new NamePattern(catalog)), List.of(new NamePattern(name)), passwords);
  }

  @ParameterizedTest
  @CsvSource({
    "UpdateConnection,123456789012,team-a-orders,true",
    "UpdateConnection,123456789012,team-a-,true",
    "UpdateConnection,123456789012,team-b-orders,false",
    "UpdateConnection,123456789012,Team-a-orders,false",
    "UpdateConnection,999999999999,team-a-orders,false",
    "DeleteConnection,123456789012,team-a-orders,false",
    "GetConnection,999999999999,shared,true",
    "GetConnection,999999999999,shared-not,false",
    "UpdateConnection,123456789012,shared,false",
    "DeleteConnection,123456789012,sandbox/a/b/x,true",
    "DeleteConnection,123456789012,sandbox/a/y,false"
  })
  void allowsOnlyWhatOneRightCoversWhole(
      String operation, String catalog, String name, boolean expected) {
    // When
    boolean allowed = RIGHTS.allows(operation, catalog, name);

    // Then
    assertThat(allowed).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "GetConnection,123456789012,true",
    "GetConnections,999999999999,false",
    "GetConnections,123456789012,true"
  })
  void tellsWhetherSomeNamesAreCovered(String operation, String catalog, boolean expected) {
    // When
    boolean some = RIGHTS.allowsSome(operation, catalog);

    // Then
    assertThat(some).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "123456789012,shared,true",
    "123456789012,team-a-orders,false",
    "999999999999,other,false"
  })
  void showsPasswordsOnlyWhereARightSaysSo(String catalog, String name, boolean expected) {
    // When
    boolean shown = RIGHTS.showsPasswords(catalog, name);

    // Then
    assertThat(shown).isEqualTo(expected);
  }

  @Test
  void noRightsAllowNothing() {
    // When
    boolean allowed = Rights.NONE.allows("GetConnection", HOME, "orders");

    // Then
    assertThat(allowed).isFalse();
  }

  @Test
  void visiblePasswordsNeedAReadInTheSameRight() {
    // When / Then
    assertThatThrownBy(
            () -> right(Set.of("UpdateConnection"), HOME, "*", PasswordVisibility.VISIBLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GetConnection");
  }

  @ParameterizedTest
  @CsvSource({
    "*,,true",
    "*,anything,true",
    "a*b*c,abc,true",
    "a*b*c,axxbyybzc,true",
    "a*b*c,axxbyybz,false",
    "**,x,true",
    "a.c,abc,false",
    "a?c,abc,false",
    "abc,abcd,false",
    "*aab,aaaaaab,true"
  })
  void starsMatchAnyRun(String pattern, String text, boolean expected) {
    // When
    boolean matches = new NamePattern(pattern).matches(text == null ? "" : text);

    // Then
    assertThat(matches).isEqualTo(expected);
  }

  @Test
  void manyStarsDoNotExplode() {
    // Given
    NamePattern pattern = new NamePattern("*a".repeat(200) + "*b");

    // When
    boolean matches = pattern.matches("a".repeat(255));

    // Then
    assertThat(matches).isFalse();
  }
}
