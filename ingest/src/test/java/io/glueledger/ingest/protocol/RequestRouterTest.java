/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import static io.glueledger.ingest.auth.AuthFixtures.at;
import static io.glueledger.ingest.auth.AuthFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.ingest.auth.RecordedRequests;
import io.glueledger.ingest.auth.SignedRequest;
import io.glueledger.ingest.auth.SigningService;
import io.glueledger.ingest.protocol.RequestRoute.Nowhere;
import io.glueledger.ingest.protocol.RequestRoute.ToGlue;
import io.glueledger.ingest.protocol.RequestRoute.ToSts;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.json.AwsJsonReader;
import io.glueledger.ingest.protocol.json.ParseResult.Understood;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkPojo;

/** Which operation a request calls; whatever is not plain is refused. */
class RequestRouterTest {
  private static final OperationTable TABLE = OperationTable.with(List.of());
  private static final SignedRequest CALL = RecordedRequests.read("terraform-get-connection");
  private static final SignedRequest STS = RecordedRequests.read(RecordedRequests.ofSts().get(0));

  @ParameterizedTest
  @CsvSource({
    "cli-create-connection,/,CreateConnection",
    "cli-get-connection-base-path,/glue,GetConnection",
    "boto3-get-connections-session-token,/,GetConnections",
    "terraform-create-connection,/,CreateConnection",
    "terraform-get-connection,/,GetConnection",
    "terraform-get-tags,/,GetTags"
  })
  void routesWhatRealClientsSent(String recorded, String basePath, String operation) {
    SignedRequest request = RecordedRequests.read(recorded);
    RequestRoute route = new RequestRouter(TABLE, basePath).route(request, SigningService.GLUE);
    assertThat(route).isEqualTo(new ToGlue(TABLE.find(operation).orElseThrow()));
    assertThat(RequestRouter.speaksSts(request)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "cli-create-connection,CreateConnection",
    "cli-get-connection-base-path,GetConnection",
    "boto3-get-connections-session-token,GetConnections",
    "terraform-create-connection,CreateConnection",
    "terraform-get-connection,GetConnection",
    "terraform-get-tags,GetTags"
  })
  void readsWhatRealClientsSent(String recorded, String operation) {
    SdkPojo builder = TABLE.find(operation).orElseThrow().requestBuilder().get();
    assertThat(AwsJsonReader.read(builder, RecordedRequests.read(recorded).body()))
        .isInstanceOf(Understood.class);
  }

  @ParameterizedTest
  @MethodSource("io.glueledger.ingest.auth.RecordedRequests#ofSts")
  void routesStsOfRealClients(String recorded) {
    SignedRequest request = RecordedRequests.read(recorded);
    assertThat(route(request, SigningService.STS)).isEqualTo(new ToSts());
    assertThat(RequestRouter.speaksSts(request)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"/,/", "/glue,/glue", "/glue,/glue/"})
  void takesTheBasePath(String basePath, String path) {
    RequestRouter router = new RequestRouter(TABLE, basePath);
    assertThat(router.route(at(CALL, "POST", path, ""), SigningService.GLUE))
        .isInstanceOf(ToGlue.class);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, '', POST",
    "POST, /glue, '', path",
    "POST, //, '', path",
    "POST, /, Action=CreateConnection, query"
  })
  void refusesAnotherStartLine(String method, String path, String query, String words) {
    assertRefused(at(CALL, method, path, query), "UnknownOperationException", words);
  }

  @ParameterizedTest
  @CsvSource({
    "content-encoding, gzip, Content-Encoding",
    "content-type, application/x-amz-json-1.0, 1.1",
    "content-type, , content type",
    "x-amz-target, , one X-Amz-Target",
    "x-amz-target, DynamoDB.PutItem, AWSGlue.",
    "x-amz-target, awsglue.GetConnection, AWSGlue.",
    "x-amz-target, AWSGlue.GetConection, did you mean GetConnection?",
    "x-amz-target, AWSGlue. GetConnection, not an operation"
  })
  void refusesAnotherHeader(String header, String value, String words) {
    SignedRequest request = value == null ? with(CALL, header) : with(CALL, header, value);
    assertRefused(request, "UnknownOperationException", words);
  }

  @ParameterizedTest
  @CsvSource({"content-type, content type", "x-amz-target, one X-Amz-Target"})
  void refusesAHeaderThatIsSentTwice(String header, String words) {
    String value = CALL.one(header).orElseThrow();
    assertRefused(with(CALL, header, value, value), "UnknownOperationException", words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetTables", "CreateTable"})
  void refusesOperationsThatAreNotPassed(String operation) {
    assertRefused(
        with(CALL, "x-amz-target", "AWSGlue." + operation),
        "AccessDeniedException",
        "ingest.passthrough");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GLUE", "STS"})
  void refusesACallForTheOtherService(SigningService service) {
    SignedRequest request = service == SigningService.STS ? CALL : STS;
    assertThat(route(request, service)).isInstanceOf(Nowhere.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"glue", "/glue/", ""})
  void refusesABasePathThatNoRequestHas(String basePath) {
    assertThatThrownBy(() -> new RequestRouter(TABLE, basePath))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("base path");
  }

  private static RequestRoute route(SignedRequest request, SigningService service) {
    return new RequestRouter(TABLE, "/").route(request, service);
  }

  private static void assertRefused(SignedRequest request, String code, String words) {
    assertThat(route(request, SigningService.GLUE))
        .isInstanceOfSatisfying(
            Nowhere.class,
            nowhere -> {
              assertThat(nowhere.error())
                  .returns(code, WireError::code)
                  .returns(400, WireError::httpStatus);
              assertThat(nowhere.error().message()).contains(words);
            });
  }
}
