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

/** What rights allow, and what their patterns cover. */
class RightsTest {
  private static final String HOME = "123456789012";
  private static final Rights RIGHTS =
      new Rights(
          List.of(
              right(HOME, "team-a-*", false, "UpdateConnection", "GetConnection"),
              right("*", "shared", true, "GetConnection"),
              right(HOME, "sandbox/*/x", false, "*")));

  private static Right right(String catalog, String name, boolean visible, String... operations) {
    return new Right(
        Set.of(operations),
        List.of(new NamePattern(catalog)),
        List.of(new NamePattern(name)),
        visible ? PasswordVisibility.VISIBLE : PasswordVisibility.HIDDEN);
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
    assertThat(RIGHTS.allows(operation, catalog, name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "GetConnection,123456789012,true",
    "GetConnections,999999999999,false",
    "GetConnections,123456789012,true"
  })
  void tellsWhetherSomeNamesAreCovered(String operation, String catalog, boolean expected) {
    assertThat(RIGHTS.allowsSome(operation, catalog)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "123456789012,shared,true",
    "123456789012,team-a-orders,false",
    "999999999999,other,false"
  })
  void showsPasswordsOnlyWhereARightSaysSo(String catalog, String name, boolean expected) {
    assertThat(RIGHTS.showsPasswords(catalog, name)).isEqualTo(expected);
  }

  @Test
  void noRightsAllowNothing() {
    assertThat(Rights.NONE.allows("GetConnection", HOME, "orders")).isFalse();
  }

  @Test
  void visiblePasswordsNeedAReadInTheSameRight() {
    assertThatThrownBy(() -> right(HOME, "*", true, "UpdateConnection"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GetConnection");
  }

  @Test
  void aRightNeedsOperations() {
    assertThatThrownBy(() -> right(HOME, "*", false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs operations, catalogs and names");
  }

  @ParameterizedTest
  @CsvSource({
    "*,'',true",
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
    assertThat(new NamePattern(pattern).matches(text)).isEqualTo(expected);
  }

  @Test
  void manyStarsDoNotExplode() {
    NamePattern pattern = new NamePattern("*a".repeat(200) + "*b");
    assertThat(pattern.matches("a".repeat(255))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0,must not be empty", "513,must have at most 512 characters"})
  void aPatternHasOneTo512Characters(int length, String words) {
    assertThatThrownBy(() -> new NamePattern("a".repeat(length)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
