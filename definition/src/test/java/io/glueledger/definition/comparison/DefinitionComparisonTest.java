/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import static io.glueledger.definition.comparison.ComparisonResult.DIFFERENT;
import static io.glueledger.definition.comparison.ComparisonResult.SAME;
import static io.glueledger.definition.comparison.ComparisonResult.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.model.DefinitionTags;
import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.definition.samples.Places;
import io.glueledger.definition.samples.SdkFiller;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class DefinitionComparisonTest {

  private static final ConnectionId ID = new ConnectionId("123456789012", "orders");
  private static final FingerprintKeys.Key OLD =
      new FingerprintKeys.Key("old", "o".repeat(32).getBytes(StandardCharsets.UTF_8));
  private static final FingerprintKeys.Key NEW = new FingerprintKeys.Key("new", new byte[32]);

  private static DefinitionRedactor redactor(
      FingerprintKeys.Key current, FingerprintKeys.Key... previous) {
    return new DefinitionRedactor(new FingerprintKeys(current, Arrays.asList(previous)));
  }

  private static Definition definition(UnaryOperator<ConnectionInput.Builder> members) {
    return redactor(NEW)
        .redact(
            ID,
            members.apply(ConnectionInput.builder().connectionType("JDBC")).build(),
            Optional.empty())
        .definition();
  }

  private static Definition properties(String... pairs) {
    return definition(b -> b.connectionPropertiesWithStrings(map(pairs)));
  }

  private static Map<String, String> map(String... pairs) {
    Map<String, String> map = new java.util.HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(SAME, properties("HOST", "h"), properties("HOST", "h")),
        Arguments.of(DIFFERENT, properties("HOST", "h"), properties("HOST", "i")),
        Arguments.of(DIFFERENT, properties("HOST", "h"), properties()),
        Arguments.of(SAME, properties("KAFKA_CUSTOM_CERT", ""), properties()),
        Arguments.of(DIFFERENT, properties("HOST", "h"), properties("HOST", "not a host")),
        Arguments.of(SAME, properties("PASSWORD", "a"), properties("PASSWORD", "a")),
        Arguments.of(DIFFERENT, properties("PASSWORD", "a"), properties("PASSWORD", "b")),
        Arguments.of(DIFFERENT, properties("PASSWORD", "a"), properties()),
        Arguments.of(UNKNOWN, properties("PASSWORD", "a"), properties("ENCRYPTED_PASSWORD", "x")),
        Arguments.of(UNKNOWN, properties("ENCRYPTED_PASSWORD", "x"), properties("PASSWORD", "a")),
        Arguments.of(
            DIFFERENT,
            properties("PASSWORD", "a", "HOST", "h"),
            properties("ENCRYPTED_PASSWORD", "x", "HOST", "i")),
        Arguments.of(
            UNKNOWN,
            properties("KAFKA_CLIENT_KEY_PASSWORD", "a"),
            properties("ENCRYPTED_KAFKA_CLIENT_KEY_PASSWORD", "x")),
        Arguments.of(
            DIFFERENT,
            properties("KAFKA_CLIENT_KEY_PASSWORD", "a"),
            properties("ENCRYPTED_PASSWORD", "x")),
        Arguments.of(
            UNKNOWN,
            definition(
                b ->
                    b.description("pw hunter2x")
                        .connectionPropertiesWithStrings(map("PASSWORD", "hunter2x"))),
            definition(
                b ->
                    b.description("pw hunter2x")
                        .connectionPropertiesWithStrings(map("ENCRYPTED_PASSWORD", "hunter2x1")))),
        Arguments.of(
            DIFFERENT,
            definition(b -> b.description("token=abc")),
            definition(b -> b.description("something else"))),
        Arguments.of(SAME, definition(b -> b), definition(b -> b.description(""))),
        Arguments.of(
            DIFFERENT,
            definition(b -> b.matchCriteria("a", "b")),
            definition(b -> b.matchCriteria("b", "a"))),
        Arguments.of(
            SAME,
            definition(b -> b.physicalConnectionRequirements(p -> p.securityGroupIdList("a", "b"))),
            definition(
                b -> b.physicalConnectionRequirements(p -> p.securityGroupIdList("b", "a")))),
        Arguments.of(
            SAME, definition(b -> b.physicalConnectionRequirements(p -> {})), definition(b -> b)),
        Arguments.of(
            DIFFERENT,
            definition(b -> b.physicalConnectionRequirements(p -> p.subnetId("s"))),
            definition(b -> b)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void comparesWhatIsKnown(ComparisonResult expected, Definition left, Definition right) {
    // When
    List<ComparisonResult> both =
        List.of(
            DefinitionComparison.compare(left, right), DefinitionComparison.compare(right, left));

    // Then
    assertThat(both).containsExactly(expected, expected);
  }

  /** What Glue never returns is no difference; every other member is. */
  @Test
  void comparesEveryMemberThatGlueReturns() {
    // Given
    List<String> paths = new ArrayList<>();
    ConnectionInput all =
        SdkFiller.fill(
                ConnectionInput.builder(),
                path -> {
                  paths.add(path);
                  return path;
                })
            .build();
    Definition expected = redactor(NEW).redact(ID, all, Optional.empty()).definition();
    List<String> same = new ArrayList<>();

    // When
    for (String changed : paths) {
      ConnectionInput other =
          SdkFiller.fill(
                  ConnectionInput.builder(), path -> path.equals(changed) ? path + "2" : path)
              .build();
      Definition observed = redactor(NEW).redact(ID, other, Optional.empty()).definition();
      if (DefinitionComparison.compare(expected, observed) != DIFFERENT) {
        same.add(changed);
      }
    }

    // Then
    String oauth = "AuthenticationConfiguration.OAuth2Properties.";
    assertThat(same)
        .containsExactlyInAnyOrder(
            "Name",
            "ValidateForComputeEnvironments",
            "AuthenticationConfiguration.BasicAuthenticationCredentials.Username",
            "AuthenticationConfiguration.BasicAuthenticationCredentials.Password",
            "AuthenticationConfiguration.CustomAuthenticationCredentials.someKey",
            oauth + "AuthorizationCodeProperties.AuthorizationCode",
            oauth + "AuthorizationCodeProperties.RedirectUri",
            oauth + "OAuth2Credentials.UserManagedClientApplicationClientSecret",
            oauth + "OAuth2Credentials.AccessToken",
            oauth + "OAuth2Credentials.RefreshToken",
            oauth + "OAuth2Credentials.JwtToken");
  }

  @Test
  void isUnknownWithoutACommonKeyAndKnownWithOne() {
    // Given
    ConnectionInput input =
        ConnectionInput.builder().connectionPropertiesWithStrings(map("PASSWORD", "a")).build();
    Definition before = redactor(OLD).redact(ID, input, Optional.empty()).definition();

    // When
    ComparisonResult rotating =
        DefinitionComparison.compare(
            before, redactor(NEW, OLD).redact(ID, input, Optional.empty()).definition());
    ComparisonResult rotated =
        DefinitionComparison.compare(
            before, redactor(NEW).redact(ID, input, Optional.empty()).definition());

    // Then
    assertThat(rotating).isEqualTo(SAME);
    assertThat(rotated).isEqualTo(UNKNOWN);
  }

  @Test
  void comparesTagsOnlyIfBothSpeakOfThem() {
    // Given
    ConnectionInput input = ConnectionInput.builder().build();
    Definition silent = redactor(NEW).redact(ID, input, Optional.empty()).definition();
    Definition none = redactor(NEW).redact(ID, input, Optional.of(Map.of())).definition();
    Definition some = redactor(NEW).redact(ID, input, Optional.of(Map.of("a", "b"))).definition();

    // When
    List<ComparisonResult> comparisons =
        List.of(
            DefinitionComparison.compare(silent, some),
            DefinitionComparison.compare(some, silent),
            DefinitionComparison.compare(none, some));

    // Then
    assertThat(comparisons).containsExactly(SAME, SAME, DIFFERENT);
  }

  @Test
  void takesFingerprintsOutEverywhere() {
    // Given
    Definition definition =
        redactor(NEW, OLD)
            .redact(
                ID,
                SdkFiller.fill(ConnectionInput.builder(), path -> path)
                    .connectionPropertiesWithStrings(
                        map("PASSWORD", "x", "SparkProperties", "{\"password\":\"x\"}"))
                    .build(),
                Optional.of(Map.of("note", "token=abc")))
            .definition();

    // When
    Definition without = FingerprintRemoval.withoutFingerprints(definition);

    // Then
    assertThat(Places.of(without)).allMatch(place -> place.value().getFingerprints().isEmpty());
    assertThat(Places.of(definition))
        .anyMatch(place -> place.value().getFingerprints().size() == 2);
    assertThat(Places.of(without))
        .extracting(place -> place.value().getText())
        .containsExactlyElementsOf(
            Places.of(definition).stream().map(place -> place.value().getText()).toList());
  }

  @Test
  void replacesTags() {
    // Given
    Definition definition = properties("HOST", "h");
    Map<String, Value> tags = redactor(NEW).redactTags(ID, Map.of("a", "b")).tags();

    // When
    Definition tagged = DefinitionTags.withTags(definition, tags);

    // Then
    assertThat(tagged.getTags()).contains(tags);
    assertThat(definition.getTags()).isEmpty();
    assertThat(Set.of(SAME, DIFFERENT, UNKNOWN)).hasSize(3);
  }
}
