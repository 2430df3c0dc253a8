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

import io.glueledger.definition.samples.Traces;
import io.glueledger.event.Definition;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.model.Connection;

class RequestSecretsTest {

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
}
