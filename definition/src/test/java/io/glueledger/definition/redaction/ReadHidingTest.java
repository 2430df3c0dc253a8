/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static io.glueledger.definition.fixture.GlueJson.connection;
import static io.glueledger.definition.fixture.GlueJson.input;
import static io.glueledger.definition.fixture.RedactedRequests.M;
import static io.glueledger.definition.fixture.RedactedRequests.REDACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.model.ConnectionInputs;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadHidingTest {
  private static final ReadHiding HIDING = new ReadHiding(REDACTOR);

  @ParameterizedTest
  @CsvFileSource(resources = "hiding.txt", delimiter = '|')
  void hidesWhatIsNotClear(String answer, String expected) {
    assertThat(HIDING.hide(connection(answer)))
        .isEqualTo(connection(expected.equals("=") ? answer : expected));
  }

  @Test
  void hidesTags() {
    assertThat(HIDING.hideTags(Map.of("team", "data", "note", "token=abc")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("team", "data", "note", "token=" + M));
  }

  @Test
  void findsPlaceholdersInTags() {
    assertThat(ReadHiding.placeholderIn(Map.of("team", "data", "note", "token=" + M)))
        .contains("Tags.note");
  }

  @Test
  void findsItsPlaceholdersWhenTheyAreWrittenBack() {
    // Given
    String url = "{JDBC_CONNECTION_URL: 'jdbc:mysql://u:p1@h/d', HOST: 'h'}";
    var hidden = HIDING.hide(connection("{ConnectionProperties: " + url + "}"));

    // When
    Optional<String> path = ReadHiding.placeholderIn(ConnectionInputs.of(hidden));

    // Then
    assertThat(path).contains("ConnectionProperties.JDBC_CONNECTION_URL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Description       | {Description: '$'}
          MatchCriteria     | {MatchCriteria: ['a', '$']}
          SparkProperties.k | {SparkProperties: {k: '$'}}
          PythonProperties  | {PythonProperties: {'$': 'v'}}
          AuthenticationConfiguration.SecretArn | {AuthenticationConfiguration: {SecretArn: '$'}}
          """)
  void findsPlaceholdersInAnyMember(String path, String json) {
    assertThat(ReadHiding.placeholderIn(input(json.replace("$", M)))).contains(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "‹redacted›",
        "jdbc:mysql://‹redacted›@h/d",
        "%E2%80%B9redacted%E2%80%BA",
        "\\\\u2039redacted\\\\u203a"
      })
  void findsPlaceholdersInAnySpelling(String spelling) {
    // Given
    String credentials = "{Username: 'u', Password: '%s'}".formatted(spelling);
    String basic = "AuthenticationConfiguration: {BasicAuthenticationCredentials: " + credentials;

    // When
    Optional<String> path = ReadHiding.placeholderIn(input("{" + basic + "}}"));

    // Then
    assertThat(path)
        .contains("AuthenticationConfiguration.BasicAuthenticationCredentials.Password");
  }

  @Test
  void findsNoPlaceholderWhereThereIsNone() {
    assertThat(
            ReadHiding.placeholderIn(
                input("{Description: 'redacted', ConnectionProperties: {PASSWORD: '<redacted>'}}")))
        .isEmpty();
  }
}
