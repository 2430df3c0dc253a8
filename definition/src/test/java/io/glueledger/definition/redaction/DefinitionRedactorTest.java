/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.samples.Places;
import io.glueledger.definition.samples.SdkFiller;
import io.glueledger.definition.samples.Traces;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.MemberValue;
import io.glueledger.event.UrlFacts;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class DefinitionRedactorTest {

  private static final ConnectionId ID = new ConnectionId("123456789012", "orders");
  private static final DefinitionRedactor REDACTOR =
      new DefinitionRedactor(
          new FingerprintKeys(new FingerprintKeys.Key("k1", new byte[32]), List.of()));
  private static final String M = "\u2039redacted\u203a";

  private static Definition redact(Map<String, String> properties) {
    return redact(properties, b -> b);
  }

  private static Definition redact(
      Map<String, String> properties, UnaryOperator<ConnectionInput.Builder> more) {
    ConnectionInput.Builder input =
        ConnectionInput.builder()
            .name("orders")
            .connectionType("JDBC")
            .connectionPropertiesWithStrings(properties);
    return REDACTOR.redact(ID, more.apply(input).build(), Optional.empty()).definition();
  }

  private static <V> V at(Map<String, V> values, String key) {
    return Objects.requireNonNull(values.get(key), key);
  }

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
  void keepsASecretOutOfAllElse() {
    // Given
    String password = "Tiger-2024/x";

    // When
    Definition definition =
        redact(
            Map.of(
                "PASSWORD",
                password,
                "HOST",
                "tiger-2024.example.com",
                "USERNAME",
                "Tiger-2024",
                "JDBC_CONNECTION_URL",
                "jdbc:postgresql://h/Tiger-2024%2Fx",
                "SECRET_ID",
                "prod/Tiger-2024/x",
                "x-" + password,
                "1"),
            b -> b.description("pw VGlnZXItMjAyNC94 or tiger-2024/X").matchCriteria(password));

    // Then
    assertThat(Traces.of(password, definition)).isEmpty();
    assertThat(definition.getDescription().flatMap(Value::getText))
        .contains("pw " + M + " or " + M);
    assertThat(at(definition.getConnectionProperties(), "SECRET_ID").getText())
        .contains("prod/" + M);
    assertThat(definition.getConnectionProperties()).containsKey("x-" + M);
    assertThat(at(definition.getConnectionProperties(), "USERNAME").getVisibility())
        .isEqualTo(Visibility.CLEAR);
  }

  /** Otherwise a caller could hide a switch, a type or a key from the policies. */
  @Test
  void neverBlanksWordsOfGlueOrItsKeys() {
    // When
    Definition definition =
        redact(
            Map.of(
                "PASSWORD", "true",
                "KAFKA_SASL_PLAIN_PASSWORD", "JDBC",
                "hint", "JDBC_ENFORCE_SSL",
                "JDBC_ENFORCE_SSL", "true",
                "KAFKA_SASL_MECHANISM", "PLAIN",
                "KAFKA_SASL_SCRAM_PASSWORD", "PLAIN",
                "JDBC_CONNECTION_URL", "jdbc:mysql://h/d?autoDeserialize=true"));

    // Then
    assertThat(definition.getConnectionType().getText()).contains("JDBC");
    assertThat(at(definition.getConnectionProperties(), "JDBC_ENFORCE_SSL").getText())
        .contains("true");
    assertThat(at(definition.getConnectionProperties(), "KAFKA_SASL_MECHANISM").getText())
        .contains("PLAIN");
    assertThat(
            at(definition.getConnectionProperties(), "JDBC_CONNECTION_URL")
                .getUrl()
                .map(url -> url.getParameters().keySet()))
        .contains(Set.of("autodeserialize"));
  }

  /** An unknown property may repeat what the allowlist shows anyway; that is no secret. */
  @Test
  void showsWhatAnUnknownPropertyRepeats() {
    // When
    Definition definition =
        redact(
            Map.of(
                "HOST", "db.example.com",
                "DATABASE", "orders_2024",
                "sfUrl", "db.example.com",
                "sfDatabase", "orders_2024",
                "retries", "5432",
                "PORT", "5432",
                "other", "canary-77"),
            b -> b.description("canary-77 orders"));

    // Then
    assertThat(at(definition.getConnectionProperties(), "HOST").getText())
        .contains("db.example.com");
    assertThat(at(definition.getConnectionProperties(), "DATABASE").getText())
        .contains("orders_2024");
    assertThat(at(definition.getConnectionProperties(), "PORT").getText()).contains("5432");
    assertThat(definition.getDescription().flatMap(Value::getText)).contains(M + " orders");
  }

  @Test
  void keepsTheFactsOfAUrl() {
    // When
    Definition definition =
        redact(
            Map.of(
                "JDBC_CONNECTION_URL",
                "jdbc:mysql://u:p4ss@DB.example.com:3306/d?useSSL=false&autoDeserialize=true"
                    + "&autoDeserialize=false&initSQL=x1&p4ss=1&foo.bar=2"));

    // Then
    Value value = at(definition.getConnectionProperties(), "JDBC_CONNECTION_URL");
    UrlFacts facts = value.getUrl().orElseThrow();
    assertThat(value.getText().orElseThrow())
        .isEqualTo(
            "jdbc:mysql://%s:%s@DB.example.com:3306/d?useSSL=false&autoDeserialize=true"
                    .formatted(M, M)
                + "&autoDeserialize=false&initSQL=%s&%s=%s&foo.bar=%s".formatted(M, M, M, M));
    assertThat(facts.getDialect()).isEqualTo("mysql");
    assertThat(facts.getScheme()).isEqualTo("jdbc:mysql");
    assertThat(facts.getHosts()).containsExactly("db.example.com");
    assertThat(facts.getHasCredentials()).isTrue();
    assertThat(facts.getTlsWeakenings()).containsExactly("useSSL=false");
    assertThat(facts.getParameters())
        .containsEntry("autodeserialize", "true,false")
        .containsEntry("usessl", "false")
        .hasSize(2);
    assertThat(facts.getHiddenParameters()).containsExactly("foo.bar", "initsql");
  }

  @Test
  void seesJsonPropertiesAsProperties() {
    // When
    Definition definition =
        redact(
            Map.of(
                "SparkProperties",
                "{\"HOST\":\"db.example.com\",\"JDBC_ENFORCE_SSL\":\"false\",\"PASSWORD\":\"hunter2x\","
                    + "\"secretKey\":\"abcd-1\",\"dbtable\":\"orders_1\",\"n\":5,"
                    + "\"nested\":{\"password\":\"deep-secret\"},\"hunter2x\":\"1\"}"),
            b -> b.description("hunter2x orders_1 deep-secret abcd-1"));

    // Then
    Value value = at(definition.getConnectionProperties(), "SparkProperties");
    Map<String, MemberValue> members = value.getMembers().orElseThrow();
    assertThat(value.getVisibility()).isEqualTo(Visibility.REDACTED);
    assertThat(at(members, "HOST").getText()).contains("db.example.com");
    assertThat(at(members, "JDBC_ENFORCE_SSL").getText()).contains("false");
    assertThat(at(members, "PASSWORD").getText()).contains(M);
    assertThat(at(members, "secretKey").getText()).contains(M);
    assertThat(at(members, "dbtable").getVisibility()).isEqualTo(Visibility.REDACTED);
    assertThat(at(members, "nested").getText()).contains(M);
    assertThat(members).containsKey(M).doesNotContainKey("hunter2x");
    assertThat(definition.getDescription().flatMap(Value::getText))
        .contains(String.join(" ", M, M, M, M));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json hunter2x",
        "[\"hunter2x\"]",
        "{\"a\":\"hunter2x\",\"a\":\"b\"}",
        "{\"a\":\"hunter2x\"} trailing",
        "{\"a\":\"hunter2x\"",
        "\"hunter2x\"",
      })
  void hidesWhatIsNoJsonObjectAndRemembersItsWords(String json) {
    // When
    Definition definition =
        redact(Map.of("SparkProperties", json), b -> b.description("uses hunter2x"));

    // Then
    Value value = at(definition.getConnectionProperties(), "SparkProperties");
    assertThat(value.getMembers()).isEmpty();
    assertThat(definition.getDescription().flatMap(Value::getText)).contains("uses " + M);
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

  /** Glue answers with the encrypted password only, and the description still holds it. */
  @Test
  void doesNotShowOnObservationWhatWasHiddenWhenSent() {
    // Given
    Definition sent = redact(Map.of("PASSWORD", "hunter2x"), b -> b.description("pw: hunter2x"));
    Connection observed =
        Connection.builder()
            .connectionType("JDBC")
            .description("pw: hunter2x")
            .connectionPropertiesWithStrings(Map.of("ENCRYPTED_PASSWORD", "AQICAHhV"))
            .build();

    // When
    RedactedDefinition redaction = REDACTOR.redact(ID, observed, Map.of(), sent);

    // Then
    assertThat(Traces.of("hunter2x", redaction.definition())).isEmpty();
    assertThat(redaction.definition().getDescription()).isEqualTo(sent.getDescription());
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

  @ParameterizedTest
  @CsvSource({"AKIAIOSFODNN7EXAMPLE, true", "orders-db, false", "password=x1, true"})
  void tellsNamesThatLookLikeSecrets(String name, boolean expected) {
    // When
    boolean secret = DefinitionRedactor.looksSecret(name);

    // Then
    assertThat(secret).isEqualTo(expected);
  }
}
