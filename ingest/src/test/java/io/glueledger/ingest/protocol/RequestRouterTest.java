/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.ingest.auth.RecordedRequests;
import io.glueledger.ingest.auth.SignedRequest;
import io.glueledger.ingest.auth.SigningService;
import io.glueledger.ingest.protocol.RequestRoute.Nowhere;
import io.glueledger.ingest.protocol.RequestRoute.ToGlue;
import io.glueledger.ingest.protocol.RequestRoute.ToSts;
import io.glueledger.ingest.protocol.json.AwsJsonReader;
import io.glueledger.ingest.protocol.json.ParseResult.Understood;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRouterTest {

  private static final OperationTable TABLE = OperationTable.with(List.of());
  private static final SignedRequest CALL = RecordedRequests.read("terraform-get-connection");
  private static final SignedRequest STS =
      RecordedRequests.read("boto3-get-caller-identity-session-token");

  @ParameterizedTest
  @CsvSource({
    "cli-create-connection,/,CreateConnection",
    "cli-get-connection-base-path,/glue,GetConnection",
    "boto3-get-connections-session-token,/,GetConnections",
    "terraform-create-connection,/,CreateConnection",
    "terraform-get-connection,/,GetConnection",
    "terraform-get-tags,/,GetTags"
  })
  void routesAndReadsWhatRealClientsSent(String recorded, String basePath, String operation) {
    // Given
    SignedRequest request = RecordedRequests.read(recorded);

    // When
    RequestRoute route = new RequestRouter(TABLE, basePath).route(request, SigningService.GLUE);

    // Then
    assertThat(route)
        .isInstanceOfSatisfying(
            ToGlue.class,
            toGlue -> {
              assertThat(toGlue.operation().name()).isEqualTo(operation);
              assertThat(
                      AwsJsonReader.read(toGlue.operation().requestBuilder().get(), request.body()))
                  .isInstanceOf(Understood.class);
            });
    assertThat(RequestRouter.speaksSts(request)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cli-get-caller-identity",
        "boto3-get-caller-identity-session-token",
        "terraform-get-caller-identity"
      })
  void routesStsOfRealClients(String recorded) {
    // Given
    SignedRequest request = RecordedRequests.read(recorded);

    // When
    RequestRoute route = new RequestRouter(TABLE, "/").route(request, SigningService.STS);

    // Then
    assertThat(route).isEqualTo(new ToSts());
    assertThat(RequestRouter.speaksSts(request)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"/,/", "/glue,/glue", "/glue,/glue/"})
  void takesTheBasePath(String basePath, String path) {
    // When
    RequestRoute route =
        new RequestRouter(TABLE, basePath).route(at(CALL, "POST", path, ""), SigningService.GLUE);

    // Then
    assertThat(route).isInstanceOf(ToGlue.class);
  }

  static Stream<Arguments> others() {
    String unknown = "UnknownOperationException";
    return Stream.of(
        arguments("method", at(CALL, "GET", "/", ""), unknown, "POST"),
        arguments("path", at(CALL, "POST", "/glue", ""), unknown, "path"),
        arguments("two slashes", at(CALL, "POST", "//", ""), unknown, "path"),
        arguments("query", at(CALL, "POST", "/", "Action=CreateConnection"), unknown, "query"),
        arguments("encoding", with("content-encoding", "gzip"), unknown, "Content-Encoding"),
        arguments("JSON 1.0", with("content-type", "application/x-amz-json-1.0"), unknown, "1.1"),
        arguments("no content type", with("content-type"), unknown, "content type"),
        arguments(
            "two content types",
            with("content-type", RequestRouter.JSON, RequestRouter.JSON),
            unknown,
            "content type"),
        arguments("no target", with("x-amz-target"), unknown, "one X-Amz-Target"),
        arguments(
            "two targets",
            with("x-amz-target", "AWSGlue.GetConnection", "AWSGlue.GetConnection"),
            unknown,
            "one X-Amz-Target"),
        arguments("other service", with("x-amz-target", "DynamoDB.PutItem"), unknown, "AWSGlue."),
        arguments("lower case", with("x-amz-target", "awsglue.GetConnection"), unknown, "AWSGlue."),
        arguments(
            "misspelt",
            with("x-amz-target", "AWSGlue.GetConection"),
            unknown,
            "did you mean GetConnection?"),
        arguments(
            "spaces", with("x-amz-target", "AWSGlue. GetConnection"), unknown, "not an operation"),
        arguments(
            "not passed",
            with("x-amz-target", "AWSGlue.GetTables"),
            "AccessDeniedException",
            "ingest.passthrough"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void refusesEverythingElse(String what, SignedRequest request, String code, String words) {
    // When
    RequestRoute route = new RequestRouter(TABLE, "/").route(request, SigningService.GLUE);

    // Then
    assertThat(route)
        .as(what)
        .isInstanceOfSatisfying(
            Nowhere.class,
            nowhere -> {
              assertThat(nowhere.error().code()).isEqualTo(code);
              assertThat(nowhere.error().httpStatus()).isEqualTo(400);
              assertThat(nowhere.error().message()).contains(words);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"GLUE", "STS"})
  void refusesACallForTheOtherService(SigningService service) {
    // Given
    SignedRequest request = service == SigningService.STS ? CALL : STS;

    // When
    RequestRoute route = new RequestRouter(TABLE, "/").route(request, service);

    // Then
    assertThat(route).isInstanceOf(Nowhere.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"glue", "/glue/", ""})
  void refusesABasePathThatNoRequestHas(String basePath) {
    // When / Then
    assertThatThrownBy(() -> new RequestRouter(TABLE, basePath))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("base path");
  }

  private static SignedRequest at(SignedRequest request, String method, String path, String query) {
    return new SignedRequest(method, path, query, request.headers(), request.body());
  }

  private static SignedRequest with(String header, String... values) {
    Map<String, List<String>> headers = new LinkedHashMap<>(CALL.headers());
    headers.remove(header);
    if (values.length > 0) {
      headers.put(header, Arrays.asList(values));
    }
    return new SignedRequest("POST", "/", "", headers, CALL.body());
  }
}
