/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import static io.glueledger.definition.fixture.GlueJson.connection;
import static io.glueledger.definition.fixture.GlueJson.input;
import static io.glueledger.definition.fixture.RedactedRequests.ID;
import static io.glueledger.definition.fixture.RedactedRequests.M;
import static io.glueledger.definition.fixture.RedactedRequests.REDACTOR;
import static io.glueledger.definition.fixture.RedactedRequests.properties;
import static io.glueledger.definition.fixture.RedactedRequests.property;
import static io.glueledger.definition.fixture.RedactedRequests.redact;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.fixture.Traces;
import io.glueledger.event.Definition;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestSecretsTest {

  private final Definition definition =
      redact(
          """
          {Description: 'pw VGlnZXItMjAyNC94 or tiger-2024/X', MatchCriteria: ['Tiger-2024/x'],
           ConnectionProperties: {
             PASSWORD: 'Tiger-2024/x', HOST: 'tiger-2024.example.com', USERNAME: 'Tiger-2024',
             JDBC_CONNECTION_URL: 'jdbc:postgresql://h/Tiger-2024%2Fx',
             SECRET_ID: 'prod/Tiger-2024/x', 'x-Tiger-2024/x': '1'}}
          """);

  @Test
  void aSecretLeavesNoTrace() {
    assertThat(Traces.of("Tiger-2024/x", definition)).isEmpty();
  }

  @Test
  void aSecretIsBlankedInEveryText() {
    assertThat(definition.getDescription().flatMap(Value::getText))
        .contains("pw " + M + " or " + M);
    assertThat(property(definition, "SECRET_ID").getText()).contains("prod/" + M);
    assertThat(definition.getConnectionProperties()).containsKey("x-" + M);
  }

  @Test
  void aPartOfASecretIsNone() {
    assertThat(property(definition, "USERNAME").getVisibility()).isEqualTo(Visibility.CLEAR);
  }

  /** Otherwise a caller could hide a switch, a type or a key from the policies. */
  @Test
  void wordsOfGlueAndItsKeysAreNeverBlanked() {
    // When
    Definition repeating =
        properties(
            """
            PASSWORD: 'true', KAFKA_SASL_PLAIN_PASSWORD: 'JDBC', hint: 'JDBC_ENFORCE_SSL',
            JDBC_ENFORCE_SSL: 'true', KAFKA_SASL_MECHANISM: 'PLAIN',
            KAFKA_SASL_SCRAM_PASSWORD: 'PLAIN',
            JDBC_CONNECTION_URL: 'jdbc:mysql://h/d?autoDeserialize=true'
            """);

    // Then
    assertThat(repeating.getConnectionType().getText()).contains("JDBC");
    assertThat(property(repeating, "JDBC_ENFORCE_SSL").getText()).contains("true");
    assertThat(property(repeating, "KAFKA_SASL_MECHANISM").getText()).contains("PLAIN");
    assertThat(property(repeating, "JDBC_CONNECTION_URL").getUrl())
        .map(url -> url.getParameters().keySet())
        .contains(Set.of("autodeserialize"));
  }

  /** An unknown property may repeat what the allowlist shows anyway; that is no secret. */
  @Test
  void whatAnUnknownPropertyRepeatsIsShown() {
    // When
    Definition repeating =
        redact(
            """
            {Description: 'canary-77 orders', ConnectionProperties: {
              HOST: 'db.example.com', DATABASE: 'orders_2024', sfUrl: 'db.example.com',
              sfDatabase: 'orders_2024', retries: '5432', PORT: '5432', other: 'canary-77'}}
            """);

    // Then
    assertThat(property(repeating, "HOST").getText()).contains("db.example.com");
    assertThat(property(repeating, "DATABASE").getText()).contains("orders_2024");
    assertThat(property(repeating, "PORT").getText()).contains("5432");
    assertThat(repeating.getDescription().flatMap(Value::getText)).contains(M + " orders");
  }

  /** Glue answers with the encrypted password only, and the description still holds it. */
  @Test
  void whatWasHiddenWhenSentIsNotShownWhenObserved() {
    // Given
    Definition sent =
        redact("{Description: 'pw: hunter2x', ConnectionProperties: {PASSWORD: 'hunter2x'}}");
    var answer =
        connection(
            """
            {ConnectionType: 'JDBC', Description: 'pw: hunter2x',
             ConnectionProperties: {ENCRYPTED_PASSWORD: 'AQICAHhV'}}
            """);

    // When
    Definition observed =
        REDACTOR.redact(ID, answer, Map.of(), sent, DefinitionRedactor.VERSION).definition();

    // Then
    assertThat(Traces.of("hunter2x", observed)).isEmpty();
    assertThat(observed.getDescription()).isEqualTo(sent.getDescription());
  }

  @Test
  void aTextThatIsNoDefinitionIsBlankedToo() {
    // Given
    RequestSecrets secrets =
        REDACTOR
            .redact(
                ID,
                input("{ConnectionProperties: {PASSWORD: 'hunter2x', HOST: 'db'}}"),
                Optional.empty())
            .secrets();

    // When
    String text = secrets.redacted("Cannot log in to db with hunter2x, token=abc");

    // Then
    assertThat(text).isEqualTo("Cannot log in to db with %s, token=%s".formatted(M, M));
  }

  @Test
  void whereThereAreNoSecretsNothingIsBlanked() {
    assertThat(RequestSecrets.none().blank("hunter2x")).isEqualTo("hunter2x");
  }
}
