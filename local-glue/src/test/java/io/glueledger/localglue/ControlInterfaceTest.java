/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.fault.Fault;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlInterfaceTest {

  @RegisterExtension
  private final RunningGlue running =
      new RunningGlue(LocalGlueConfig.defaults().withAdminEnabled(true));

  private final LocalGlue glue = running.glue();

  private static HttpResponse<String> call(
      LocalGlue glue, String method, String path, String body) {
    return Clients.send(
        HttpClient.Version.HTTP_1_1,
        HttpRequest.newBuilder(glue.endpoint().resolve("/_local-glue/" + path))
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  private ObjectNode json(String method, String path, String body) {
    HttpResponse<String> response = call(glue, method, path, body);
    assertThat(response.statusCode()).isEqualTo(200);
    return Clients.json(response);
  }

  private void create(String name) {
    running.post(
        "CreateConnection",
        """
        {"Tags":{"b":"2","a":"1"},"ConnectionInput":{"Name":"%s","ConnectionType":"JDBC",
        "ConnectionProperties":{"PORT":"1","HOST":"h"}}}
        """
            .formatted(name));
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
    running.post("GetConnection", "not json");

    // When
    ObjectNode later = json("GET", "journal?after=1", "");

    // Then
    assertThat(later.path("entries")).hasSize(1);
    assertThat(later.at("/entries/0/request").asText()).isEqualTo("not json");
    assertThat(later.at("/entries/0/errorCode").asText()).isEqualTo("SerializationException");
  }

  @Test
  void theJournalTellsWhatBecameOfARequest() {
    // Given
    create("first");

    // When
    ObjectNode all = json("GET", "journal", "");

    // Then
    assertThat(all.path("size").asInt()).isEqualTo(1);
    assertThat(all.path("dropped").asInt()).isZero();
    assertThat(all.at("/entries/0/request/ConnectionInput/Name").asText()).isEqualTo("first");
    assertThat(all.at("/entries/0/applied").asBoolean()).isTrue();
    assertThat(all.at("/entries/0/status").asInt()).isEqualTo(200);
    assertThat(all.at("/entries/0/connectionNames/0").asText()).isEqualTo("first");
    assertThat(all.at("/entries/0/takenAt").asText()).endsWith("Z");
    assertThat(all.path("entries").path(0).has("errorCode")).isFalse();
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
        """
        "%s":{"input":{"ConnectionProperties":{"HOST":"h","PORT":"1"},"ConnectionType":"JDBC",\
        "Name":"%<s"},"status":"READY","tags":{"a":"1","b":"2"}}\
        """;
    assertThat(state)
        .isEqualTo(
            "{\"123456789012\":{%s,%s}}"
                .formatted(definition.formatted("a"), definition.formatted("b")))
        .isEqualTo(glue.state());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"kind":"DELAY_BEFORE","delay":"PT1S"}
          {"kind":"DELAY_AFTER","delay":"PT1S"}
          {"kind":"THROTTLE","operation":"GetConnection"}
          {"kind":"ERROR","code":"X","message":"m","status":403}
          {"kind":"SERVER_ERROR","connectionName":"n"}
          {"kind":"DROP_BEFORE_APPLY","times":3}
          {"kind":"APPLY_THEN_500"}
          {"kind":"APPLY_THEN_DROP"}
          {"kind":"APPLY_THEN_HALF_BODY"}
          {"kind":"APPLY_THEN_EMPTY_BODY"}
          {"kind":"APPLY_THEN_HANG","delay":"PT60S"}
          {"kind":"FAIL_OAUTH","reason":"r"}
          """)
  void everyKindOfFaultCanBeSwitchedOn(String fault) {
    // When
    ObjectNode added = json("POST", "faults", fault);

    // Then
    assertThat(fault).contains("\"kind\":\"" + added.at("/faults/0/kind").asText() + "\"");
    assertThat(json("GET", "faults", "")).isEqualTo(added);
  }

  @Test
  void faultsAreSwitchedOff() {
    // Given
    glue.faults().add(Fault.onAny().throttle());

    // When
    ObjectNode cleared = json("DELETE", "faults", "");

    // Then
    assertThat(cleared.path("faults")).isEmpty();
    assertThat(glue.faults().active()).isEmpty();
  }

  @Test
  void severalFaultsAreSwitchedOnTogetherAndWork() {
    // Given
    call(
        glue,
        "POST",
        "faults",
        """
        {"faults":[{"kind":"ERROR","operation":"GetConnections","times":1,
                    "code":"AccessDeniedException","message":"no"},
                   {"kind":"SERVER_ERROR","operation":"GetConnections","times":1}]}
        """);

    // When
    HttpResponse<String> first = running.post("GetConnections", "{}");
    HttpResponse<String> second = running.post("GetConnections", "{}");
    HttpResponse<String> third = running.post("GetConnections", "{}");

    // Then
    assertThat(first.body()).isEqualTo("{\"__type\":\"AccessDeniedException\",\"Message\":\"no\"}");
    assertThat(second.statusCode()).isEqualTo(500);
    assertThat(third.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {} | kind is missing
          {"kind":"NONE"} | kind must be one of [APPLY_THEN_500,
          {"kind":"DELAY_AFTER"} | delay is missing
          {"kind":"DELAY_AFTER","delay":"5s"} | delay must be an ISO 8601 duration
          {"kind":"DELAY_AFTER","delay":5} | delay must be an ISO 8601 duration
          {"kind":"ERROR","code":"X"} | message is missing
          {"kind":"FAIL_OAUTH"} | reason is missing
          {"kind":"THROTTLE","times":"2"} | times must be a whole number
          {"kind":"THROTTLE","times":0} | times must be at least 1
          {"kind":"THROTTLE","count":2} | count is not a member of a fault; known are [code,
          {"kind":"THROTTLE","operation":1} | operation must be a string
          [] | Start of structure or map expected
          """)
  void aFaultThatCannotBeIsRefusedByName(String fault, String message) {
    // When
    HttpResponse<String> response = call(glue, "POST", "faults", fault);

    // Then
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(message);
    assertThat(glue.faults().active()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PUT,state", "GET,''"})
  void nothingElseIsThere(String method, String path) {
    assertThat(call(glue, method, path, "").statusCode()).isEqualTo(404);
  }

  @Test
  void aJournalIsOnlyReadAfterANumber() {
    assertThat(call(glue, "GET", "journal?after=x", "").body())
        .contains("after must be a whole number, was x");
  }
}
