/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue;

import static io.glueledger.localglue.Clients.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.json.StrictJson;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestValidationTest {

  private static final LocalGlue GLUE =
      LocalGlue.start(LocalGlueConfig.defaults().withMaxBodyBytes(100_000));

  private static final Pattern REPEATED = Pattern.compile("\\((.+?)\\*(\\d+)\\)");

  @AfterAll
  static void stop() {
    GLUE.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CreateConnection | ``                        | Start of structure or map expected
          CreateConnection | []                        | Start of structure or map expected
          CreateConnection | null                      | Start of structure or map expected
          CreateConnection | {"ConnectionInput":       | Could not parse
          CreateConnection | {} {}                     | Could not parse
          GetConnection    | {"Name":"a","Name":"b"}   | Name
          GetConnection    | {"Name":NaN}              | NaN
          GetConnection    | {"Name":7}                | NUMBER_VALUE
          GetConnection    | {"Name":[]}               | not expected
          GetConnection    | {"Name":"a","HidePassword":"true"} | Boolean
          GetConnections   | {"MaxResults":"5"}        | Integer
          GetConnections   | {"MaxResults":1.5}        | Integer
          GetConnections   | {"MaxResults":99999999999} | Integer
          GetConnections   | {"Filter":[]}             | structure
          GetConnection    | ({"a":*10000)             | nesting depth
          """)
  void whatCannotBeReadIsRefused(String operation, String body, String message) {
    // When
    HttpResponse<String> response = post(GLUE, operation, repeated(body));

    // Then
    assertRefused(response, "SerializationException", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CreateConnection | {} | 1 validation error detected: Value null at 'connectionInput' failed to satisfy constraint: Member must not be null
          CreateConnection | {"ConnectionInput":{"Name":null}} | 3 validation errors detected: Value null at 'connectionInput.name' failed to satisfy constraint: Member must not be null; Value null at
          GetConnection    | {"Name":""} | greater than or equal to 1
          GetConnection    | {"Name":"a\\nb"} | pattern
          GetConnection    | {"Name":"\\ud800"} | pattern
          GetConnection    | {"Name":"(n*256)"} | at 'name' failed to satisfy constraint: Member must have length less than or equal to 255
          GetConnections   | {"MaxResults":0} | 'maxResults'
          GetConnections   | {"MaxResults":1001} | 'maxResults'
          GetConnections   | {"Filter":{"ConnectionType":"NONE"}} | Member must satisfy enum value set: [ADOBEANALYTICS,
          BatchDeleteConnection | {"ConnectionNameList":[("n",*25)"n"]} | Member must have length less than or equal to 25
          """)
  void brokenConstraintsAreToldInTheWordsOfTheService(
      String operation, String body, String message) {
    // When
    HttpResponse<String> response = post(GLUE, operation, repeated(body));

    // Then
    assertRefused(response, "ValidationException", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SerializationException | {"ConnectionProperties":[]} | map
          SerializationException | {"ConnectionProperties":{"K":1}} | String
          SerializationException | {"MatchCriteria":"x"} | list
          ValidationException | {"ConnectionProperties":{"PASSWORD":""}} | Value '{PASSWORD=}' at 'connectionInput.connectionProperties' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must not be null]
          ValidationException | {"ConnectionProperties":{"K":"(x*1025)"}} | Map value must satisfy
          ValidationException | {"ConnectionProperties":{"K":null}} | Map value must satisfy
          ValidationException | {"MatchCriteria":["ok",""]} | at 'connectionInput.matchCriteria.2.member' failed
          ValidationException | {"AuthenticationConfiguration":{"BasicAuthenticationCredentials":{"Password":"(s*513)"}}} | Value at 'connectionInput.authenticationConfiguration.basicAuthenticationCredentials.password' failed
          InvalidInputException | {"ConnectionType":"SFTP"} | SFTP is not supported
          InvalidInputException | {"ConnectionType":"SALESFORCE"} | [ConnectionInput.AuthenticationConfiguration is required.]
          """)
  void aDefinitionThatCannotBeIsRefused(String code, String members, String message) {
    // When
    HttpResponse<String> response = post(GLUE, "CreateConnection", create(repeated(members)));

    // Then
    assertRefused(response, code, message);
  }

  @Test
  void tooManyPropertiesAreRefused() {
    // Given
    ObjectNode properties = StrictJson.object();
    for (int number = 0; number <= 100; number++) {
      properties.put("K" + number, "v");
    }

    // When
    HttpResponse<String> response =
        post(GLUE, "CreateConnection", create("{\"ConnectionProperties\":" + properties + "}"));

    // Then
    assertRefused(
        response, "ValidationException", "Member must have length less than or equal to 100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetDatabases", ""})
  void otherOperationsAreNotKnown(String operation) {
    // When
    HttpResponse<String> response = post(GLUE, operation, "{}");

    // Then
    assertRefused(response, "UnknownOperationException", operation);
  }

  @Test
  void invalidUtf8IsRefused() {
    // When
    HttpResponse<String> response =
        post(GLUE, "GetConnection", new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});

    // Then
    assertRefused(response, "SerializationException", "UTF-8");
  }

  @Test
  void otherEncodingsOfUnicodeAreRefused() {
    // When
    HttpResponse<String> response =
        post(GLUE, "GetConnections", "{}".getBytes(StandardCharsets.UTF_16BE));

    // Then
    assertRefused(response, "SerializationException", "");
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
    // Given
    HttpRequest.Builder request =
        Clients.request(GLUE.endpoint(), "GetConnections")
            .setHeader("Content-Type", "application/json");

    // When
    HttpResponse<String> response = send(request);

    // Then
    assertRefused(response, "UnknownOperationException", "");
  }

  @Test
  void twoTargetsAreNotTheProtocol() {
    // Given
    HttpRequest.Builder request =
        Clients.request(GLUE.endpoint(), "GetConnections")
            .header("X-Amz-Target", "AWSGlue.GetConnection");

    // When
    HttpResponse<String> response = send(request);

    // Then
    assertRefused(response, "UnknownOperationException", "");
  }

  @Test
  void unknownMembersAndNullsAreIgnored() {
    try (LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults())) {
      // When
      HttpResponse<String> response =
          post(glue, "CreateConnection", create("{\"Unknown\":{\"x\":[1]},\"Description\":null}"));

      // Then
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(glue.state())
          .isEqualTo(
              "{\"123456789012\":{\"n\":{\"input\":{\"ConnectionProperties\":{},"
                  + "\"ConnectionType\":\"JDBC\",\"Name\":\"n\"},\"status\":\"READY\","
                  + "\"tags\":{}}}}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SNOWFLAKE", "REST-x"})
  void typesBeyondTheModelAreTaken(String type) {
    // When
    HttpResponse<String> response =
        post(
            GLUE,
            "TestConnection",
            "{\"TestConnectionInput\":{\"ConnectionType\":\"%s\",\"ConnectionProperties\":{}}}"
                .formatted(type));

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
  }

  private static void assertRefused(HttpResponse<String> response, String code, String message) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("content-type"))
        .hasValue("application/x-amz-json-1.1");
    assertThat(response.headers().firstValue("x-amzn-requestid").orElse(""))
        .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    ObjectNode error = Clients.json(response);
    assertThat(error.path("__type").asText()).isEqualTo(code);
    assertThat(error.path("Message").asText()).contains(message);
    assertThat(GLUE.connections()).isEmpty();
  }

  /** A request to create a connection, with other members than the usual ones. */
  private static String create(String members) {
    ObjectNode input = StrictJson.object().put("Name", "n").put("ConnectionType", "JDBC");
    input.putObject("ConnectionProperties");
    input.setAll(Clients.json(members));
    return "{\"ConnectionInput\":" + input + "}";
  }

  /** Writes out what is repeated: {@code (n*3)} is {@code nnn}. */
  private static String repeated(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(match -> match.group(1).repeat(Integer.parseInt(match.group(2))));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    return Clients.send(
        HttpClient.Version.HTTP_1_1, request.POST(BodyPublishers.ofString("{}")).build());
  }
}
