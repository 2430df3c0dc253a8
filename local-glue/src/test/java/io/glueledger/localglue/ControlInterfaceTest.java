/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.json.StrictJson;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlInterfaceTest {

  private final LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults().withAdminEnabled(true));

  @AfterEach
  void stop() {
    glue.close();
  }

  private static HttpResponse<String> call(
      LocalGlue glue, String method, String path, String body) {
    return Clients.send(
        HttpClient.Version.HTTP_1_1,
        HttpRequest.newBuilder(glue.endpoint().resolve("/_local-glue/" + path))
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  private static ObjectNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return StrictJson.parse(response.body().getBytes(StandardCharsets.UTF_8))
        .either(object -> object, reason -> StrictJson.object());
  }

  private void create(String name) {
    Clients.post(
        glue,
        "CreateConnection",
        "{\"Tags\":{\"b\":\"2\",\"a\":\"1\"},\"ConnectionInput\":{\"Name\":\""
            + name
            + "\",\"ConnectionType\":\"JDBC\",\"ConnectionProperties\":"
            + "{\"PORT\":\"1\",\"HOST\":\"h\"}}}");
  }

  @ParameterizedTest
  @CsvSource({"GET,journal", "GET,state", "GET,faults", "POST,faults", "DELETE,faults"})
  void withoutBeingEnabledEverythingIsRefused(String method, String path) {
    try (LocalGlue closed = LocalGlue.start(LocalGlueConfig.defaults())) {
      // When
      HttpResponse<String> response = call(closed, method, path, "{\"kind\":\"THROTTLE\"}");

      // Then
      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(response.body()).contains("adminEnabled");
      assertThat(closed.faults().active()).isEmpty();
    }
  }

  @Test
  void theJournalIsReadFromWhereItWasLeft() {
    // Given
    create("first");
    Clients.post(glue, "GetConnection", "not json");

    // When
    ObjectNode all = json(call(glue, "GET", "journal", ""));
    ObjectNode later = json(call(glue, "GET", "journal?after=1", ""));

    // Then
    assertThat(all.path("size").asInt()).isEqualTo(2);
    assertThat(all.path("dropped").asInt()).isZero();
    assertThat(all.at("/entries/0/request/ConnectionInput/Name").asText()).isEqualTo("first");
    assertThat(all.at("/entries/0/applied").asBoolean()).isTrue();
    assertThat(all.at("/entries/0/status").asInt()).isEqualTo(200);
    assertThat(later.path("entries")).hasSize(1);
    assertThat(later.at("/entries/0/request").asText()).isEqualTo("not json");
    assertThat(later.at("/entries/0/errorCode").asText()).isEqualTo("SerializationException");
  }

  @Test
  void theStateIsCanonical() {
    // Given
    create("b");
    create("a");

    // When
    String state = call(glue, "GET", "state", "").body();

    // Then
    String definition =
        "{\"input\":{\"ConnectionProperties\":{\"HOST\":\"h\",\"PORT\":\"1\"},"
            + "\"ConnectionType\":\"JDBC\",\"Name\":\"%s\"},\"status\":\"READY\","
            + "\"tags\":{\"a\":\"1\",\"b\":\"2\"}}";
    assertThat(state)
        .isEqualTo(
            "{\"123456789012\":{\"a\":"
                + definition.formatted("a")
                + ",\"b\":"
                + definition.formatted("b")
                + "}}")
        .isEqualTo(glue.state());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"DELAY_BEFORE\",\"delay\":\"PT1S\"}",
        "{\"kind\":\"DELAY_AFTER\",\"delay\":\"PT1S\"}",
        "{\"kind\":\"THROTTLE\",\"operation\":\"GetConnection\"}",
        "{\"kind\":\"ERROR\",\"code\":\"X\",\"message\":\"m\",\"status\":403}",
        "{\"kind\":\"SERVER_ERROR\",\"connectionName\":\"n\"}",
        "{\"kind\":\"DROP_BEFORE_APPLY\",\"times\":3}",
        "{\"kind\":\"APPLY_THEN_500\"}",
        "{\"kind\":\"APPLY_THEN_DROP\"}",
        "{\"kind\":\"APPLY_THEN_HALF_BODY\"}",
        "{\"kind\":\"APPLY_THEN_EMPTY_BODY\"}",
        "{\"kind\":\"APPLY_THEN_HANG\",\"delay\":\"PT60S\"}",
        "{\"kind\":\"FAIL_OAUTH\",\"reason\":\"r\"}"
      })
  void everyKindOfFaultCanBeSwitchedOnAndOff(String fault) {
    // When
    ObjectNode added = json(call(glue, "POST", "faults", fault));
    ObjectNode active = json(call(glue, "GET", "faults", ""));
    ObjectNode cleared = json(call(glue, "DELETE", "faults", ""));

    // Then
    assertThat(fault).contains("\"kind\":\"" + added.at("/faults/0/kind").asText() + "\"");
    assertThat(active).isEqualTo(added);
    assertThat(cleared.path("faults")).isEmpty();
  }

  @Test
  void severalFaultsAreSwitchedOnTogetherAndWork() {
    // Given
    call(
        glue,
        "POST",
        "faults",
        "{\"faults\":[{\"kind\":\"ERROR\",\"operation\":\"GetConnections\",\"times\":1,"
            + "\"code\":\"AccessDeniedException\",\"message\":\"no\"},"
            + "{\"kind\":\"SERVER_ERROR\",\"operation\":\"GetConnections\",\"times\":1}]}");

    // When
    HttpResponse<String> first = Clients.post(glue, "GetConnections", "{}");
    HttpResponse<String> second = Clients.post(glue, "GetConnections", "{}");
    HttpResponse<String> third = Clients.post(glue, "GetConnections", "{}");

    // Then
    assertThat(first.body()).isEqualTo("{\"__type\":\"AccessDeniedException\",\"Message\":\"no\"}");
    assertThat(second.statusCode()).isEqualTo(500);
    assertThat(third.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|kind is missing",
        "{\"kind\":\"NONE\"}|kind must be one of [APPLY_THEN_500, ",
        "{\"kind\":\"DELAY_AFTER\"}|delay is missing",
        "{\"kind\":\"DELAY_AFTER\",\"delay\":\"5s\"}|delay must be an ISO 8601 duration",
        "{\"kind\":\"DELAY_AFTER\",\"delay\":5}|delay must be an ISO 8601 duration",
        "{\"kind\":\"ERROR\",\"code\":\"X\"}|message is missing",
        "{\"kind\":\"FAIL_OAUTH\"}|reason is missing",
        "{\"kind\":\"THROTTLE\",\"times\":\"2\"}|times must be a whole number",
        "{\"kind\":\"THROTTLE\",\"times\":0}|times must be at least 1",
        "{\"kind\":\"THROTTLE\",\"count\":2}|count is not a member of a fault; known are [code, ",
        "{\"kind\":\"THROTTLE\",\"operation\":1}|operation must be a string",
        "[]|Start of structure or map expected"
      })
  void aFaultThatCannotBeIsRefusedByName(String fault, String message) {
    // When
    HttpResponse<String> response = call(glue, "POST", "faults", fault);

    // Then
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(message);
    assertThat(glue.faults().active()).isEmpty();
  }

  @Test
  void nothingElseIsThere() {
    assertThat(call(glue, "PUT", "state", "").statusCode()).isEqualTo(404);
    assertThat(call(glue, "GET", "", "").statusCode()).isEqualTo(404);
    assertThat(call(glue, "GET", "journal?after=x", "").body())
        .contains("after must be a whole number, was x");
  }
}
