/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.model.ConnectionInputs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

class ReadHidingTest {

  private static final String M = ReadHiding.HIDDEN_PLACEHOLDER;
  private static final ReadHiding HIDING =
      new ReadHiding(
          new DefinitionRedactor(
              new FingerprintKeys(new FingerprintKeys.Key("k", new byte[32]), List.of())));

  @Test
  void leavesPasswordsOutAndHidesWhatIsNotClear() {
    // Given
    Connection connection =
        Connection.builder()
            .name("orders")
            .connectionType("JDBC")
            .description("pw hunter2x")
            .connectionPropertiesWithStrings(
                Map.of(
                    "PASSWORD", "hunter2x",
                    "ENCRYPTED_PASSWORD", "AQIC",
                    "KAFKA_SASL_PLAIN_PASSWORD", "plain-1",
                    "HOST", "db.example.com",
                    "UNKNOWN", "abc",
                    "JDBC_CONNECTION_URL", "jdbc:mysql://u:p1@h/d"))
            .sparkProperties(Map.of("dbtable", "orders"))
            .status("READY")
            .statusReason("log-in with hunter2x failed")
            .lastUpdatedBy("role/etl")
            .creationTime(Instant.EPOCH)
            .connectionSchemaVersion(2)
            .authenticationConfiguration(
                a ->
                    a.authenticationType("OAUTH2")
                        .secretArn("arn:aws:secretsmanager:eu-west-1:123456789012:secret:x")
                        .oAuth2Properties(
                            o ->
                                o.tokenUrl("https://login.example.com/token")
                                    .tokenUrlParametersMap(Map.of("audience", "me-77"))))
            .build();

    // When
    Connection hidden = HIDING.hide(connection);

    // Then
    assertThat(hidden)
        .isEqualTo(
            connection.toBuilder()
                .description("pw " + M)
                .connectionPropertiesWithStrings(
                    Map.of(
                        "HOST",
                        "db.example.com",
                        "UNKNOWN",
                        M,
                        "JDBC_CONNECTION_URL",
                        "jdbc:mysql://" + M + ":" + M + "@h/d"))
                .sparkProperties(Map.of("dbtable", M))
                .statusReason("log-in with " + M + " failed")
                .authenticationConfiguration(
                    a ->
                        a.authenticationType("OAUTH2")
                            .secretArn("arn:aws:secretsmanager:eu-west-1:123456789012:secret:x")
                            .oAuth2Properties(
                                o ->
                                    o.tokenUrl("https://login.example.com/token")
                                        .tokenUrlParametersMap(Map.of("audience", M))))
                .build());
  }

  @Test
  void leavesAClearConnectionAsItIs() {
    // Given
    Connection connection =
        Connection.builder()
            .name("net")
            .connectionType("NETWORK")
            .description("")
            .matchCriteria("a", "b")
            .connectionPropertiesWithStrings(Map.of())
            .physicalConnectionRequirements(
                p -> p.subnetId("subnet-1").securityGroupIdList(List.of()).availabilityZone("a"))
            .build();

    // When
    Connection hidden = HIDING.hide(connection);

    // Then
    assertThat(hidden).isEqualTo(connection);
    assertThat(HIDING.hide(Connection.builder().build())).isEqualTo(Connection.builder().build());
  }

  @Test
  void hidesTags() {
    // When
    Map<String, String> hidden = HIDING.hideTags(Map.of("team", "data", "note", "token=abc"));

    // Then
    assertThat(hidden)
        .containsExactlyInAnyOrderEntriesOf(Map.of("team", "data", "note", "token=" + M));
    assertThat(ReadHiding.placeholderIn(hidden)).contains("Tags.note");
  }

  @Test
  void findsItsPlaceholdersWhenTheyAreWrittenBack() {
    // Given
    Connection hidden =
        HIDING.hide(
            Connection.builder()
                .connectionPropertiesWithStrings(
                    Map.of("JDBC_CONNECTION_URL", "jdbc:mysql://u:p1@h/d", "HOST", "h"))
                .build());

    // When
    Optional<String> path = ReadHiding.placeholderIn(ConnectionInputs.of(hidden));

    // Then
    assertThat(path).contains("ConnectionProperties.JDBC_CONNECTION_URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u2039redacted\u203a",
        "jdbc:mysql://\u2039redacted\u203a@h/d",
        "%E2%80%B9redacted%E2%80%BA",
        "\\u2039redacted\\u203a"
      })
  void findsPlaceholdersInAnyMember(String text) {
    // Given
    List<ConnectionInput> inputs =
        List.of(
            ConnectionInput.builder().description(text).build(),
            ConnectionInput.builder().matchCriteria("a", text).build(),
            ConnectionInput.builder().sparkProperties(Map.of("k", text)).build(),
            ConnectionInput.builder().pythonProperties(Map.of(text, "v")).build(),
            ConnectionInput.builder()
                .authenticationConfiguration(
                    a -> a.basicAuthenticationCredentials(b -> b.password(text)))
                .build());

    // When
    List<Optional<String>> paths = inputs.stream().map(ReadHiding::placeholderIn).toList();

    // Then
    assertThat(paths)
        .containsExactly(
            Optional.of("Description"),
            Optional.of("MatchCriteria"),
            Optional.of("SparkProperties.k"),
            Optional.of("PythonProperties"),
            Optional.of("AuthenticationConfiguration.BasicAuthenticationCredentials.Password"));
  }

  @Test
  void findsNoPlaceholderWhereThereIsNone() {
    // Given
    ConnectionInput input =
        ConnectionInput.builder()
            .description("redacted")
            .connectionPropertiesWithStrings(Map.of("PASSWORD", "<redacted>"))
            .build();

    // When
    Optional<String> path = ReadHiding.placeholderIn(input);

    // Then
    assertThat(path).isEmpty();
  }
}
