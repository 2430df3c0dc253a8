/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static io.glueledger.localglue.Clients.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.localglue.json.StrictJson;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestValidationTest {

  private static final LocalGlue GLUE =
      LocalGlue.start(LocalGlueConfig.defaults().withMaxBodyBytes(100_000));

  @AfterAll
  static void stop() {
    GLUE.close();
  }

  private static String create(String members) {
    return "{\"ConnectionInput\":{\"Name\":\"n\",\"ConnectionType\":\"JDBC\","
        + "\"ConnectionProperties\":{}"
        + members
        + "}}";
  }

  private static String withProperties(String properties) {
    return "{\"ConnectionInput\":{\"Name\":\"n\",\"ConnectionType\":\"JDBC\","
        + "\"ConnectionProperties\":"
        + properties
        + "}}";
  }

  static Stream<Arguments> broken() {
    String serialization = "SerializationException";
    String validation = "ValidationException";
    String tooMany =
        IntStream.range(0, 101)
            .mapToObj(number -> "\"K" + number + "\":\"v\"")
            .collect(Collectors.joining(",", "{", "}"));
    return Stream.of(
        arguments("CreateConnection", "", serialization, ""),
        arguments("CreateConnection", "[]", serialization, "Start of structure or map expected"),
        arguments("CreateConnection", "null", serialization, ""),
        arguments("CreateConnection", "{\"ConnectionInput\":", serialization, "Could not parse"),
        arguments("CreateConnection", "{} {}", serialization, "Could not parse"),
        arguments("GetConnection", "{\"Name\":\"a\",\"Name\":\"b\"}", serialization, "Name"),
        arguments("GetConnection", "{\"Name\":NaN}", serialization, "NaN"),
        arguments("GetConnection", "{\"Name\":7}", serialization, "NUMBER_VALUE"),
        arguments("GetConnection", "{\"Name\":[]}", serialization, "not expected"),
        arguments(
            "GetConnection",
            "{\"Name\":\"a\",\"HidePassword\":\"true\"}",
            serialization,
            "Boolean"),
        arguments("GetConnections", "{\"MaxResults\":\"5\"}", serialization, "Integer"),
        arguments("GetConnections", "{\"MaxResults\":1.5}", serialization, "Integer"),
        arguments("GetConnections", "{\"MaxResults\":99999999999}", serialization, "Integer"),
        arguments("GetConnections", "{\"Filter\":[]}", serialization, "structure"),
        arguments("CreateConnection", withProperties("[]"), serialization, "map"),
        arguments("CreateConnection", withProperties("{\"K\":1}"), serialization, "String"),
        arguments("CreateConnection", create(",\"MatchCriteria\":\"x\""), serialization, "list"),
        arguments(
            "CreateConnection",
            "{}",
            validation,
            "1 validation error detected: Value null at 'connectionInput' failed to satisfy"
                + " constraint: Member must not be null"),
        arguments(
            "CreateConnection",
            "{\"ConnectionInput\":{\"Name\":null}}",
            validation,
            "3 validation errors detected: Value null at 'connectionInput.name' failed to satisfy"
                + " constraint: Member must not be null; Value null at"),
        arguments(
            "CreateConnection",
            withProperties(tooMany),
            validation,
            "Member must have length less than or equal to 100"),
        arguments(
            "CreateConnection",
            withProperties("{\"PASSWORD\":\"\"}"),
            validation,
            "Value '{PASSWORD=}' at 'connectionInput.connectionProperties' failed to satisfy"
                + " constraint: Map value must satisfy constraint: [Member must have length less"
                + " than or equal to 1024, Member must have length greater than or equal to 1,"
                + " Member must not be null]"),
        arguments(
            "CreateConnection",
            withProperties("{\"K\":\"" + "x".repeat(1025) + "\"}"),
            validation,
            "Map value must satisfy"),
        arguments(
            "CreateConnection",
            withProperties("{\"K\":null}"),
            validation,
            "Map value must satisfy"),
        arguments(
            "CreateConnection",
            create(",\"MatchCriteria\":[\"ok\",\"\"]"),
            validation,
            "at 'connectionInput.matchCriteria.2.member' failed"),
        arguments(
            "CreateConnection",
            create(
                ",\"AuthenticationConfiguration\":{\"BasicAuthenticationCredentials\":{\"Password\":\""
                    + "s".repeat(513)
                    + "\"}}"),
            validation,
            "Value at 'connectionInput.authenticationConfiguration.basicAuthenticationCredentials"
                + ".password' failed"),
        arguments("GetConnection", "{\"Name\":\"\"}", validation, "greater than or equal to 1"),
        arguments("GetConnection", "{\"Name\":\"a\\nb\"}", validation, "pattern"),
        arguments("GetConnection", "{\"Name\":\"\\ud800\"}", validation, "pattern"),
        arguments(
            "GetConnection",
            "{\"Name\":\"" + "n".repeat(256) + "\"}",
            validation,
            "at 'name' failed to satisfy constraint: Member must have length less than or equal to"
                + " 255"),
        arguments("GetConnections", "{\"MaxResults\":0}", validation, "'maxResults'"),
        arguments("GetConnections", "{\"MaxResults\":1001}", validation, "'maxResults'"),
        arguments(
            "GetConnections",
            "{\"Filter\":{\"ConnectionType\":\"NONE\"}}",
            validation,
            "Member must satisfy enum value set: [ADOBEANALYTICS, "),
        arguments(
            "BatchDeleteConnection",
            "{\"ConnectionNameList\":[" + "\"n\",".repeat(25) + "\"n\"]}",
            validation,
            "Member must have length less than or equal to 25"),
        arguments(
            "CreateConnection",
            create("").replace("JDBC", "SFTP"),
            "InvalidInputException",
            "SFTP is not supported"),
        arguments(
            "CreateConnection",
            create("").replace("JDBC", "SALESFORCE"),
            "InvalidInputException",
            "[ConnectionInput.AuthenticationConfiguration is required.]"),
        arguments("GetDatabases", "{}", "UnknownOperationException", "GetDatabases"),
        arguments("", "{}", "UnknownOperationException", ""));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenRequestsAreRefusedInTheWordsOfTheService(
      String operation, String body, String code, String message) {
    // When
    HttpResponse<String> response = post(GLUE, operation, body);

    // Then
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("content-type"))
        .hasValue("application/x-amz-json-1.1");
    assertThat(response.headers().firstValue("x-amzn-requestid").orElse(""))
        .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    var error =
        StrictJson.parse(response.body().getBytes(StandardCharsets.UTF_8))
            .either(object -> object, reason -> StrictJson.object());
    assertThat(error.path("__type").asText()).isEqualTo(code);
    assertThat(error.path("Message").asText()).contains(message);
    assertThat(GLUE.connections()).isEmpty();
  }

  @Test
  void invalidUtf8IsRefused() {
    // When
    HttpResponse<String> response =
        post(GLUE, "GetConnection", new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});

    // Then
    assertThat(response.body()).contains("SerializationException", "UTF-8");
  }

  @Test
  void otherEncodingsOfUnicodeAreRefused() {
    // When
    HttpResponse<String> response =
        post(GLUE, "GetConnections", "{}".getBytes(StandardCharsets.UTF_16BE));

    // Then
    assertThat(response.body()).contains("SerializationException");
  }

  @Test
  void deepNestingIsRefused() {
    // When
    HttpResponse<String> response =
        post(GLUE, "GetConnection", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));

    // Then
    assertThat(response.body()).contains("SerializationException", "nesting depth");
  }

  @Test
  void largeBodiesAreRefused() {
    // When
    HttpResponse<String> response = post(GLUE, "GetConnection", " ".repeat(100_001));

    // Then
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("RequestEntityTooLargeException");
  }

  @Test
  void anyOtherMediaTypeIsNotTheProtocol() {
    // When
    HttpResponse<String> response =
        Clients.send(
            HttpClient.Version.HTTP_1_1,
            Clients.request(GLUE.endpoint(), "GetConnections")
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());

    // Then
    assertThat(response.body()).contains("UnknownOperationException");
  }

  @Test
  void twoTargetsAreNotTheProtocol() {
    // When
    HttpResponse<String> response =
        Clients.send(
            HttpClient.Version.HTTP_1_1,
            Clients.request(GLUE.endpoint(), "GetConnections")
                .header("X-Amz-Target", "AWSGlue.GetConnection")
                .POST(BodyPublishers.ofString("{}"))
                .build());

    // Then
    assertThat(response.body()).contains("UnknownOperationException");
  }

  @Test
  void unknownMembersAndNullsAreIgnored() {
    try (LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults())) {
      // When
      HttpResponse<String> response =
          post(glue, "CreateConnection", create(",\"Unknown\":{\"x\":[1]},\"Description\":null"));

      // Then
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(glue.state())
          .isEqualTo(
              "{\"123456789012\":{\"n\":{\"input\":{\"ConnectionProperties\":{},"
                  + "\"ConnectionType\":\"JDBC\",\"Name\":\"n\"},\"status\":\"READY\","
                  + "\"tags\":{}}}}");
    }
  }

  @Test
  void typesBeyondTheModelAreTaken() {
    try (LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults())) {
      // When
      int snowflake =
          post(glue, "CreateConnection", create("").replace("JDBC", "SNOWFLAKE")).statusCode();
      int custom =
          post(
                  glue,
                  "TestConnection",
                  "{\"TestConnectionInput\":{\"ConnectionType\":\"REST-x\",\"ConnectionProperties\":{}}}")
              .statusCode();

      // Then
      assertThat(snowflake).isEqualTo(200);
      assertThat(custom).isEqualTo(200);
    }
  }
}
