/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison;

import static io.glueledger.definition.comparison.ComparisonResult.DIFFERENT;
import static io.glueledger.definition.comparison.ComparisonResult.SAME;
import static io.glueledger.definition.comparison.ComparisonResult.UNKNOWN;
import static io.glueledger.definition.fixture.RedactedRequests.ID;
import static io.glueledger.definition.fixture.RedactedRequests.NEW;
import static io.glueledger.definition.fixture.RedactedRequests.OLD;
import static io.glueledger.definition.fixture.RedactedRequests.REDACTOR;
import static io.glueledger.definition.fixture.RedactedRequests.properties;
import static io.glueledger.definition.fixture.RedactedRequests.redact;
import static io.glueledger.definition.fixture.RedactedRequests.redactor;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.fixture.GlueJson;
import io.glueledger.definition.fixture.SdkFiller;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.event.Definition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class DefinitionComparisonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SAME      | HOST: 'h'               | HOST: 'h'
          DIFFERENT | HOST: 'h'               | HOST: 'i'
          DIFFERENT | HOST: 'h'               |
          SAME      | KAFKA_CUSTOM_CERT: ''   |
          DIFFERENT | HOST: 'h'               | HOST: 'not a host'
          SAME      | PASSWORD: 'a'           | PASSWORD: 'a'
          DIFFERENT | PASSWORD: 'a'           | PASSWORD: 'b'
          DIFFERENT | PASSWORD: 'a'           |
          UNKNOWN   | PASSWORD: 'a'           | ENCRYPTED_PASSWORD: 'x'
          UNKNOWN   | ENCRYPTED_PASSWORD: 'x' | PASSWORD: 'a'
          DIFFERENT | PASSWORD: 'a', HOST: 'h' | ENCRYPTED_PASSWORD: 'x', HOST: 'i'
          UNKNOWN   | KAFKA_CLIENT_KEY_PASSWORD: 'a' | ENCRYPTED_KAFKA_CLIENT_KEY_PASSWORD: 'x'
          DIFFERENT | KAFKA_CLIENT_KEY_PASSWORD: 'a' | ENCRYPTED_PASSWORD: 'x'
          """)
  void propertiesCompareAsFarAsTheyAreKnown(
      ComparisonResult expected, String left, @Nullable String right) {
    assertThat(compare(properties(left), properties(right))).isEqualTo(expected);
    assertThat(compare(properties(right), properties(left))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DIFFERENT | {Description: 'token=abc'}   | {Description: 'something else'}
          SAME      | {}                           | {Description: ''}
          DIFFERENT | {MatchCriteria: ['a', 'b']}  | {MatchCriteria: ['b', 'a']}
          SAME      | {PhysicalConnectionRequirements: {}} | {}
          DIFFERENT | {PhysicalConnectionRequirements: {SubnetId: 's'}} | {}
          """)
  void membersCompareAsFarAsTheyAreKnown(ComparisonResult expected, String left, String right) {
    assertThat(compare(redact(left), redact(right))).isEqualTo(expected);
    assertThat(compare(redact(right), redact(left))).isEqualTo(expected);
  }

  @Test
  void theOrderOfSecurityGroupsMeansNothing() {
    String groups = "{PhysicalConnectionRequirements: {SecurityGroupIdList: ['%s', '%s']}}";
    assertThat(compare(redact(groups.formatted("a", "b")), redact(groups.formatted("b", "a"))))
        .isEqualTo(SAME);
  }

  @Test
  void whatIsBlankedInOneAloneIsUnknown() {
    String sent = "{Description: 'pw hunter2x', ConnectionProperties: {%s: '%s'}}";
    Definition blanked = redact(sent.formatted("PASSWORD", "hunter2x"));
    Definition clear = redact(sent.formatted("ENCRYPTED_PASSWORD", "hunter2x1"));
    assertThat(compare(blanked, clear)).isEqualTo(UNKNOWN);
    assertThat(compare(clear, blanked)).isEqualTo(UNKNOWN);
  }

  /** What Glue never returns is no difference; every other member is. */
  @Test
  void comparesEveryMemberThatGlueReturns() {
    // Given
    Definition expected = redact(SdkFiller.input());

    // When
    List<String> same =
        SdkFiller.paths(ConnectionInput.builder()).stream()
            .filter(
                path ->
                    compare(
                            expected,
                            redact(SdkFiller.fillBut(ConnectionInput.builder(), path).build()))
                        == SAME)
            .toList();

    // Then
    String auth = "AuthenticationConfiguration.";
    String oauth = auth + "OAuth2Properties.";
    assertThat(same)
        .containsExactlyInAnyOrder(
            "Name",
            "ValidateForComputeEnvironments",
            auth + "BasicAuthenticationCredentials.Username",
            auth + "BasicAuthenticationCredentials.Password",
            auth + "CustomAuthenticationCredentials.someKey",
            oauth + "AuthorizationCodeProperties.AuthorizationCode",
            oauth + "AuthorizationCodeProperties.RedirectUri",
            oauth + "OAuth2Credentials.UserManagedClientApplicationClientSecret",
            oauth + "OAuth2Credentials.AccessToken",
            oauth + "OAuth2Credentials.RefreshToken",
            oauth + "OAuth2Credentials.JwtToken");
  }

  @Test
  void whileAKeyIsRotatedACommonOneTells() {
    assertThat(compare(redactedUnder(OLD), redactedUnder(NEW, OLD))).isEqualTo(SAME);
  }

  @Test
  void withoutACommonKeyNobodyCanTell() {
    assertThat(compare(redactedUnder(OLD), redactedUnder(NEW))).isEqualTo(UNKNOWN);
  }

  private static Definition redactedUnder(
      FingerprintKeys.Key current, FingerprintKeys.Key... previous) {
    ConnectionInput input = GlueJson.input("{ConnectionProperties: {PASSWORD: 'a'}}");
    return redactor(current, previous).redact(ID, input, Optional.empty()).definition();
  }

  private static Definition tagged(@Nullable Map<String, String> tags) {
    ConnectionInput input = ConnectionInput.builder().build();
    return REDACTOR.redact(ID, input, Optional.ofNullable(tags)).definition();
  }

  @Test
  void tagsCompareIfBothSpeakOfThem() {
    assertThat(compare(tagged(Map.of()), tagged(Map.of("a", "b")))).isEqualTo(DIFFERENT);
  }

  @Test
  void tagsThatOneDoesNotSpeakOfAreNoDifference() {
    assertThat(compare(tagged(null), tagged(Map.of("a", "b")))).isEqualTo(SAME);
    assertThat(compare(tagged(Map.of("a", "b")), tagged(null))).isEqualTo(SAME);
  }

  /** What another version of the redactor hides may be what this one shows. */
  @Test
  void whatOnlyOneRedactorShowsIsUnknown() {
    Definition shown = properties("HOST: 'a.example.com'");
    Definition hidden = properties("HOST: 'not a host'");

    assertThat(compare(hidden, shown)).isEqualTo(DIFFERENT);
    assertThat(DefinitionComparison.compare(hidden, shown, false)).isEqualTo(UNKNOWN);
    assertThat(DefinitionComparison.compare(shown, hidden, false)).isEqualTo(UNKNOWN);
    assertThat(DefinitionComparison.compare(shown, properties("HOST: 'b.example.com'"), false))
        .isEqualTo(DIFFERENT);
  }

  private static ComparisonResult compare(Definition expected, Definition observed) {
    return DefinitionComparison.compare(expected, observed, true);
  }
}
