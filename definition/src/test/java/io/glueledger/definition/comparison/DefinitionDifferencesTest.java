/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import static io.glueledger.definition.fixture.RedactedRequests.ID;
import static io.glueledger.definition.fixture.RedactedRequests.OLD;
import static io.glueledger.definition.fixture.RedactedRequests.properties;
import static io.glueledger.definition.fixture.RedactedRequests.redact;
import static io.glueledger.definition.fixture.RedactedRequests.redactor;
import static io.glueledger.event.DifferenceKind.ADDED;
import static io.glueledger.event.DifferenceKind.CHANGED;
import static io.glueledger.event.DifferenceKind.UNCHANGED;
import static io.glueledger.event.DifferenceKind.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.fixture.ClearMapper;
import io.glueledger.definition.fixture.GlueJson;
import io.glueledger.definition.fixture.SdkFiller;
import io.glueledger.definition.model.DefinitionTags;
import io.glueledger.definition.model.DefinitionWalk;
import io.glueledger.event.Definition;
import io.glueledger.event.Difference;
import io.glueledger.event.DifferenceKind;
import io.glueledger.testkit.events.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class DefinitionDifferencesTest {

  private static List<Difference> between(@Nullable Definition before, Definition after) {
    return DefinitionDifferences.between(Optional.ofNullable(before), Optional.of(after), true);
  }

  /** Every member has {@code text}, and so has a tag. */
  private static Definition filled(String text) {
    ConnectionInput input = SdkFiller.fill(ConnectionInput.builder(), path -> text + path).build();
    return DefinitionTags.withTags(redact(input), Map.of("owner", TestEvents.clear(text)));
  }

  @Test
  void everyMemberOfGluesModelIsListedUnderThePathThatTheRedactorKnowsItBy() {
    // Given
    ClearMapper mapper = new ClearMapper();
    Definition all =
        new DefinitionWalk(mapper).definition(SdkFiller.input(), Map.of("owner", "team"));

    // When
    List<Difference> differences = between(null, all);

    // Then
    Set<String> paths = new TreeSet<>(mapper.paths());
    paths.add("ValidateCredentials");
    assertThat(differences).extracting(Difference::getPath).containsExactlyElementsOf(paths);
    assertThat(differences).extracting(Difference::getKind).containsOnly(ADDED);
  }

  @Test
  void everyMemberThatIsAnotherIsListed() {
    // Given
    Definition before = filled("before ");

    // When
    List<Difference> differences = between(before, filled("after "));

    // Then
    assertThat(differences)
        .filteredOn(difference -> !difference.getPath().equals("ValidateCredentials"))
        .hasSize(between(null, before).size() - 1)
        .allMatch(difference -> difference.getKind() == CHANGED);
  }

  @Test
  void nothingIsListedOfADefinitionAndItselfButWhatIsHidden() {
    assertThat(between(filled("same "), filled("same ")))
        .isNotEmpty()
        .allMatch(difference -> difference.getKind() == UNCHANGED && difference.getHidden());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CHANGED   | PORT     | false | PORT: '1'     | PORT: '2'
          ADDED     | PORT     | false |               | PORT: '2'
          REMOVED   | PORT     | false | PORT: '1'     |
          CHANGED   | PASSWORD | true  | PASSWORD: 'a' | PASSWORD: 'b'
          UNCHANGED | PASSWORD | true  | PASSWORD: 'a' | PASSWORD: 'a'
          UNKNOWN   | PASSWORD | true  | PASSWORD: 'a' | ENCRYPTED_PASSWORD: 'x'
          """)
  void aMemberDiffersAsItsValuesDo(
      DifferenceKind kind,
      String key,
      boolean hidden,
      @Nullable String before,
      @Nullable String after) {
    // When
    List<Difference> differences = between(properties(before), properties(after));

    // Then
    assertThat(differences)
        .filteredOn(difference -> difference.getPath().equals("ConnectionProperties." + key))
        .singleElement()
        .returns(kind, Difference::getKind)
        .returns(hidden, Difference::getHidden);
    assertThat(differences.toString()).doesNotContain("hmac");
  }

  @Test
  void withoutACommonKeyNobodyCanTell() {
    // Given
    ConnectionInput input =
        GlueJson.input("{ConnectionType: 'JDBC', ConnectionProperties: {PASSWORD: 'a'}}");
    Definition before = redactor(OLD).redact(ID, input, Optional.empty()).definition();

    // When
    List<Difference> differences = between(before, redact(input));

    // Then
    assertThat(differences).extracting(Difference::getKind).containsExactly(UNKNOWN);
  }

  @Test
  void whatGlueNeverReturnsIsNotMissedInWhatItReturned() {
    // Given
    Definition asked =
        redact(
            """
            {ValidateCredentials: true, AuthenticationConfiguration: {
              BasicAuthenticationCredentials: {Username: 'u', Password: 'p'}}}
            """);

    // When
    List<Difference> differences =
        DefinitionDifferences.observed(Optional.of(asked), Optional.of(redact("{}")), true);

    // Then
    assertThat(differences).extracting(Difference::getKind).containsExactly(UNKNOWN, UNKNOWN);
  }
}
