/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import static io.glueledger.event.DifferenceKind.ADDED;
import static io.glueledger.event.DifferenceKind.CHANGED;
import static io.glueledger.event.DifferenceKind.REMOVED;
import static io.glueledger.event.DifferenceKind.UNCHANGED;
import static io.glueledger.event.DifferenceKind.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.definition.model.DefinitionTags;
import io.glueledger.definition.model.DefinitionWalk;
import io.glueledger.definition.model.ValueMapper;
import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.definition.samples.SdkFiller;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Difference;
import io.glueledger.event.DifferenceKind;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class DefinitionDifferencesTest {

  private static final ConnectionId ID = new ConnectionId("123456789012", "orders");
  private static final DefinitionRedactor REDACTOR =
      new DefinitionRedactor(
          new FingerprintKeys(new FingerprintKeys.Key("new", new byte[32]), List.of()));
  private static final DefinitionRedactor OTHER_KEY =
      new DefinitionRedactor(
          new FingerprintKeys(
              new FingerprintKeys.Key("other", "o".repeat(32).getBytes(StandardCharsets.UTF_8)),
              List.of()));

  @Test
  void everyMemberOfGluesModelIsListedUnderThePathThatTheRedactorKnowsItBy() {
    // Given
    Set<String> paths = new TreeSet<>(Set.of("ValidateCredentials"));
    ValueMapper recording =
        new ValueMapper() {
          @Override
          public Value value(DefinitionMember member, String key, String raw) {
            paths.add(member.path(key));
            return Value.newBuilder().setVisibility(Visibility.CLEAR).setText(raw).build();
          }

          @Override
          public String key(DefinitionMember member, String key) {
            return key;
          }
        };
    Definition all =
        new DefinitionWalk(recording).definition(filled("before "), Map.of("owner", "team"));

    // When
    List<Difference> differences =
        DefinitionDifferences.between(Optional.empty(), Optional.of(all));

    // Then
    assertThat(differences).extracting(Difference::getPath).containsExactlyElementsOf(paths);
    assertThat(differences).extracting(Difference::getKind).containsOnly(ADDED);
  }

  @Test
  void everyMemberThatIsAnotherIsListed() {
    // Given
    Definition before = redacted(filled("before "), Map.of("owner", "one"));
    Definition after = redacted(filled("after "), Map.of("owner", "two"));

    // When
    List<Difference> differences =
        DefinitionDifferences.between(Optional.of(before), Optional.of(after));

    // Then
    assertThat(differences)
        .filteredOn(difference -> !difference.getPath().equals("ValidateCredentials"))
        .hasSize(DefinitionDifferences.between(Optional.empty(), Optional.of(before)).size() - 1)
        .allMatch(difference -> difference.getKind() == CHANGED);
  }

  @Test
  void nothingIsListedOfADefinitionAndItselfButWhatIsHidden() {
    // Given
    Definition definition = redacted(filled("same "), Map.of("owner", "one"));

    // When
    List<Difference> differences =
        DefinitionDifferences.between(Optional.of(definition), Optional.of(definition));

    // Then
    assertThat(differences)
        .isNotEmpty()
        .allMatch(difference -> difference.getKind() == UNCHANGED && difference.getHidden());
  }

  static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    pairs.add(pair(CHANGED, "PORT", Map.of("PORT", "1"), Map.of("PORT", "2"), false));
    pairs.add(pair(ADDED, "PORT", Map.of(), Map.of("PORT", "2"), false));
    pairs.add(pair(REMOVED, "PORT", Map.of("PORT", "1"), Map.of(), false));
    pairs.add(pair(CHANGED, "PASSWORD", Map.of("PASSWORD", "a"), Map.of("PASSWORD", "b"), true));
    pairs.add(pair(UNCHANGED, "PASSWORD", Map.of("PASSWORD", "a"), Map.of("PASSWORD", "a"), true));
    pairs.add(
        pair(
            UNKNOWN, "PASSWORD", Map.of("PASSWORD", "a"), Map.of("ENCRYPTED_PASSWORD", "x"), true));
    return pairs;
  }

  private static Arguments pair(
      DifferenceKind kind,
      String key,
      Map<String, String> before,
      Map<String, String> after,
      boolean hidden) {
    return Arguments.of(kind, "ConnectionProperties." + key, before, after, hidden);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aMemberDiffersAsItsValuesDo(
      DifferenceKind kind,
      String path,
      Map<String, String> before,
      Map<String, String> after,
      boolean hidden) {
    // When
    List<Difference> differences =
        DefinitionDifferences.between(
            Optional.of(properties(REDACTOR, before)), Optional.of(properties(REDACTOR, after)));

    // Then
    Difference found =
        differences.stream().filter(d -> d.getPath().equals(path)).findFirst().orElseThrow();
    assertThat(found.getKind()).isEqualTo(kind);
    assertThat(found.getHidden()).isEqualTo(hidden);
    assertThat(differences.toString()).doesNotContain("hmac");
  }

  @Test
  void withoutACommonKeyNobodyCanTell() {
    // Given
    Definition before = properties(REDACTOR, Map.of("PASSWORD", "a"));
    Definition after = properties(OTHER_KEY, Map.of("PASSWORD", "a"));

    // When
    List<Difference> differences =
        DefinitionDifferences.between(Optional.of(before), Optional.of(after));

    // Then
    assertThat(differences).extracting(Difference::getKind).containsExactly(UNKNOWN);
  }

  @Test
  void whatGlueNeverReturnsIsNotMissedInWhatItReturned() {
    // Given
    Definition asked =
        redacted(
            ConnectionInput.builder()
                .connectionType("JDBC")
                .validateCredentials(true)
                .authenticationConfiguration(
                    a -> a.basicAuthenticationCredentials(b -> b.username("u").password("p")))
                .build(),
            Map.of());
    Definition seen = redacted(ConnectionInput.builder().connectionType("JDBC").build(), Map.of());

    // When
    List<Difference> differences =
        DefinitionDifferences.observed(Optional.of(asked), Optional.of(seen));

    // Then
    assertThat(differences).extracting(Difference::getKind).hasSize(2).containsOnly(UNKNOWN);
  }

  private static ConnectionInput filled(String text) {
    return SdkFiller.fill(ConnectionInput.builder(), path -> text + path).build();
  }

  private static Definition properties(
      DefinitionRedactor redactor, Map<String, String> properties) {
    return redactor
        .redact(
            ID,
            ConnectionInput.builder()
                .connectionType("JDBC")
                .connectionPropertiesWithStrings(properties)
                .build(),
            Optional.empty())
        .definition();
  }

  private static Definition redacted(ConnectionInput input, Map<String, String> tags) {
    return DefinitionTags.withTags(
        REDACTOR.redact(ID, input, Optional.empty()).definition(),
        new DefinitionWalk(
                new ValueMapper() {
                  @Override
                  public Value value(DefinitionMember member, String key, String raw) {
                    return Value.newBuilder().setVisibility(Visibility.CLEAR).setText(raw).build();
                  }

                  @Override
                  public String key(DefinitionMember member, String key) {
                    return key;
                  }
                })
            .map(DefinitionMember.TAGS, tags));
  }
}
