/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static io.glueledger.definition.redaction.RedactedRequests.ID;
import static io.glueledger.definition.redaction.RedactedRequests.M;
import static io.glueledger.definition.redaction.RedactedRequests.REDACTOR;
import static io.glueledger.definition.redaction.RedactedRequests.at;
import static io.glueledger.definition.redaction.RedactedRequests.redact;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.samples.Places;
import io.glueledger.definition.samples.SdkFiller;
import io.glueledger.definition.samples.Traces;
import io.glueledger.event.Definition;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class DefinitionRedactorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "JDBC_ENFORCE_SSL | TRUE | CLEAR | TRUE",
        "JDBC_ENFORCE_SSL | yes | REDACTED | -",
        "KAFKA_SSL_ENABLED | false | CLEAR | false",
        "PORT | 5432 | CLEAR | 5432",
        "PORT | 5432x | REDACTED | -",
        "HOST | db.example.com | CLEAR | db.example.com",
        "HOST | u:p@db.example.com | REDACTED | -",
        "KAFKA_BOOTSTRAP_SERVERS | b1:9092,b2:9092 | CLEAR | b1:9092,b2:9092",
        "CUSTOM_JDBC_CERT | s3://bucket/c.pem | CLEAR | s3://bucket/c.pem",
        "CUSTOM_JDBC_CERT | https://b/c.pem | REDACTED | -",
        "CUSTOM_JDBC_CERT | '' | CLEAR | ''",
        "SECRET_ID | prod/db | CLEAR | prod/db",
        "ROLE_ARN | arn:aws:iam::123456789012:role/x | CLEAR | arn:aws:iam::123456789012:role/x",
        "ROLE_ARN | x | REDACTED | -",
        "USERNAME | etl | CLEAR | etl",
        "USERNAME | AKIAIOSFODNN7EXAMPLE | PARTIAL | \u2039redacted\u203a",
        "CUSTOM_JDBC_CERT_STRING | CN=db,O=x | CLEAR | CN=db,O=x",
        "KAFKA_SASL_GSSAPI_PRINCIPAL | glue@EXAMPLE.COM | CLEAR | glue@EXAMPLE.COM",
        "JDBC_DRIVER_CLASS_NAME | org.x.Driver | CLEAR | org.x.Driver",
        "PASSWORD | x | REDACTED | -",
        "ENCRYPTED_PASSWORD | x | REDACTED | -",
        "CONFIG_FILES | x | REDACTED | -",
        "host | db.example.com | REDACTED | -",
        "somethingElse | plain | REDACTED | -",
        "SparkProperties | {} | REDACTED | -",
        "JDBC_CONNECTION_URL | jdbc:mysql://h/d | CLEAR | jdbc:mysql://h/d",
        "JDBC_CONNECTION_URL | jdbc:mysql://h/d?x=y1 | PARTIAL |"
            + " jdbc:mysql://h/d?x=\u2039redacted\u203a",
        "JDBC_CONNECTION_URL | jdbc:mysql://h:p/d | REDACTED | -",
        "CONNECTOR_URL | s3://bucket/c.jar | CLEAR | s3://bucket/c.jar",
      })
  void showsWhatTheAllowlistShows(String key, String raw, Visibility visibility, String text) {
    // When
    Definition definition = redact(Map.of(key, raw));

    // Then
    Value value = at(definition.getConnectionProperties(), key);
    assertThat(value.getVisibility()).isEqualTo(visibility);
    assertThat(value.getText()).isEqualTo(Optional.ofNullable(text));
    assertThat(value.getFingerprints()).hasSize(visibility == Visibility.CLEAR ? 0 : 1);
  }

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
    Set<String> shown =
        Set.of(
            "Name",
            "Description",
            "ConnectionType",
            "MatchCriteria",
            "PhysicalConnectionRequirements.SubnetId",
            "PhysicalConnectionRequirements.SecurityGroupIdList",
            "PhysicalConnectionRequirements.AvailabilityZone",
            "ValidateForComputeEnvironments",
            "AuthenticationConfiguration.AuthenticationType",
            "AuthenticationConfiguration.OAuth2Properties.OAuth2GrantType");

    // When
    RedactedDefinition redaction = REDACTOR.redact(ID, input, Optional.of(Map.of("team", "data")));

    // Then
    canaries.keySet().removeAll(shown);
    assertThat(canaries).hasSizeGreaterThan(15);
    assertThat(canaries)
        .allSatisfy(
            (path, canary) -> assertThat(Traces.of(canary, redaction.definition())).isEmpty());
    assertThat(redaction.secrets().size()).isGreaterThanOrEqualTo(canaries.size());
    assertThat(redaction.secrets().toString()).doesNotContain("Canary");
  }

  @Test
  void saysThatASparkPropertyLooksLikeASecretWithoutShowingIt() {
    // Given
    Map<String, String> properties =
        Map.of("url", "jdbc:x://u:pw1@h/d", "password", "hunter2x", "fetchsize", "1000");

    // When
    Definition definition = redact(Map.of(), b -> b.sparkProperties(properties));

    // Then
    Map<String, Value> spark = definition.getSparkProperties();
    assertThat(at(spark, "url").getText()).contains(M);
    assertThat(at(spark, "password").getText()).contains(M);
    assertThat(at(spark, "fetchsize").getVisibility()).isEqualTo(Visibility.REDACTED);
  }

  @Test
  void showsTagsAfterTheScan() {
    // Given
    Map<String, String> tags =
        Map.of(
            "team", "data",
            "db-password", "hunter",
            "note", "pwd=x1",
            "uses-secret", "true",
            "AKIAIOSFODNN7EXAMPLE", "a",
            "AKIAIOSFODNN7EXAMPLF", "b");

    // When
    DefinitionRedactor.RedactedTags redacted = REDACTOR.redactTags(ID, tags);

    // Then
    assertThat(at(redacted.tags(), "team").getText()).contains("data");
    assertThat(at(redacted.tags(), "db-password").getText()).contains(M);
    assertThat(at(redacted.tags(), "note").getText()).contains("pwd=" + M);
    assertThat(at(redacted.tags(), "uses-secret").getText()).contains("true");
    assertThat(redacted.tags()).containsKeys(M, M + "#2").hasSize(6);
    assertThat(REDACTOR.redactTagKeys(ID, List.of("team", "AKIAIOSFODNN7EXAMPLE")))
        .containsExactly("team", M);
  }

  @Test
  void blanksTextsThatAreNoDefinition() {
    // Given
    ConnectionInput input =
        ConnectionInput.builder()
            .connectionPropertiesWithStrings(Map.of("PASSWORD", "hunter2x", "HOST", "db"))
            .build();
    RequestSecrets secrets = REDACTOR.redact(ID, input, Optional.empty()).secrets();

    // When
    String text = DefinitionRedactor.text("Cannot log in to db with hunter2x, token=abc", secrets);

    // Then
    assertThat(text).isEqualTo("Cannot log in to db with %s, token=%s".formatted(M, M));
    assertThat(RequestSecrets.none().blank("hunter2x")).isEqualTo("hunter2x");
  }

  @Test
  void isTheSameForTheSameInput() {
    // Given
    ConnectionInput input = SdkFiller.fill(ConnectionInput.builder(), path -> path).build();

    // When
    Definition first = REDACTOR.redact(ID, input, Optional.empty()).definition();

    // Then
    assertThat(REDACTOR.redact(ID, input, Optional.empty()).definition()).isEqualTo(first);
    assertThat(Places.of(first)).isNotEmpty();
  }
}
