/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static io.glueledger.definition.fixture.RedactedRequests.ID;
import static io.glueledger.definition.fixture.RedactedRequests.M;
import static io.glueledger.definition.fixture.RedactedRequests.REDACTOR;
import static io.glueledger.definition.fixture.RedactedRequests.at;
import static io.glueledger.definition.fixture.RedactedRequests.property;
import static io.glueledger.definition.fixture.RedactedRequests.redact;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.fixture.Places;
import io.glueledger.definition.fixture.SdkFiller;
import io.glueledger.definition.fixture.Traces;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class DefinitionRedactorTest {

  private static Value redacted(String key, String raw) {
    return property(
        redact(
            ConnectionInput.builder()
                .connectionType("JDBC")
                .connectionPropertiesWithStrings(Map.of(key, raw))
                .build()),
        key);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "allowlist.txt", delimiter = '|', nullValues = "-")
  void showsWhatTheAllowlistShows(
      String key, String raw, Visibility visibility, @Nullable String text) {
    assertThat(redacted(key, raw))
        .returns(visibility, Value::getVisibility)
        .returns(Optional.ofNullable(text), Value::getText);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "allowlist.txt", delimiter = '|')
  void fingerprintsWhatIsNotClear(String key, String raw, Visibility visibility) {
    assertThat(redacted(key, raw).getFingerprints())
        .hasSize(visibility == Visibility.CLEAR ? 0 : 1);
  }

  /** Members of which the allowlist shows a plain word. */
  private static final String SHOWN =
      "Name Description ConnectionType MatchCriteria PhysicalConnectionRequirements.SubnetId"
          + " PhysicalConnectionRequirements.SecurityGroupIdList"
          + " PhysicalConnectionRequirements.AvailabilityZone ValidateForComputeEnvironments"
          + " AuthenticationConfiguration.AuthenticationType"
          + " AuthenticationConfiguration.OAuth2Properties.OAuth2GrantType";

  /** Every member gets a canary of its own; where the allowlist shows nothing, none is left. */
  @Test
  void showsNoCanaryOfAMemberThatIsHidden() {
    // Given
    Map<String, String> canaries = new HashMap<>();
    ConnectionInput input =
        SdkFiller.fill(
                ConnectionInput.builder(),
                path -> canaries.computeIfAbsent(path, p -> "Canary" + (canaries.size() + 1000)))
            .build();

    // When
    RedactedDefinition redaction = REDACTOR.redact(ID, input, Optional.of(Map.of("team", "data")));

    // Then
    canaries.keySet().removeAll(List.of(SHOWN.split(" ")));
    assertThat(canaries.values())
        .hasSizeGreaterThan(15)
        .hasSizeLessThanOrEqualTo(redaction.secrets().size())
        .allMatch(canary -> Traces.of(canary, redaction.definition()).isEmpty());
    assertThat(redaction.secrets().toString()).doesNotContain("Canary");
  }

  @Test
  void saysThatASparkPropertyLooksLikeASecretWithoutShowingIt() {
    // When
    Map<String, Value> spark =
        redact(
                """
                {SparkProperties: {
                  url: 'jdbc:x://u:pw1@h/d', password: 'hunter2x', fetchsize: '1000'}}
                """)
            .getSparkProperties();

    // Then
    assertThat(at(spark, "url").getText()).contains(M);
    assertThat(at(spark, "password").getText()).contains(M);
    assertThat(at(spark, "fetchsize").getVisibility()).isEqualTo(Visibility.REDACTED);
  }

  @ParameterizedTest
  @CsvSource({
    "team, data, data",
    "db-password, hunter, \u2039redacted\u203a",
    "note, pwd=x1, pwd=\u2039redacted\u203a",
    "uses-secret, true, true",
  })
  void showsTagsAfterTheScan(String key, String raw, String shown) {
    assertThat(at(REDACTOR.redactTags(ID, Map.of(key, raw)).tags(), key).getText()).contains(shown);
  }

  @Test
  void numbersTagsWhoseKeysBecomeOne() {
    Map<String, String> tags = Map.of("AKIAIOSFODNN7EXAMPLE", "a", "AKIAIOSFODNN7EXAMPLF", "b");
    assertThat(REDACTOR.redactTags(ID, tags).tags()).containsOnlyKeys(M, M + "#2");
  }

  @Test
  void showsTagKeysAsItShowsTags() {
    assertThat(REDACTOR.redactTagKeys(ID, List.of("team", "AKIAIOSFODNN7EXAMPLE")))
        .containsExactly("team", M);
  }

  @Test
  void isTheSameForTheSameInput() {
    assertThat(redact(SdkFiller.input())).isEqualTo(redact(SdkFiller.input()));
    assertThat(Places.of(redact(SdkFiller.input()))).isNotEmpty();
  }
}
