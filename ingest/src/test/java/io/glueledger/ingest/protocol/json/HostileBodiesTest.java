/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.ingest.protocol.OperationTable;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.ingest.protocol.json.ParseResult.NotUnderstood;
import io.glueledger.ingest.protocol.json.ParseResult.Understood;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;

/** Bodies that nobody sends by accident, and what little leniency there is. */
class HostileBodiesTest {
  private static final OperationTable TABLE = OperationTable.with(List.of("GetPartitions"));
  private static final String CANARY = "s3cr3t-canary";

  @ParameterizedTest
  @CsvFileSource(
      resources = "/io/glueledger/ingest/protocol/hostile-bodies.txt",
      delimiter = '|',
      quoteCharacter = '`')
  void namesTheMemberAndQuotesNoValue(String body, String code, String words) {
    WireError error = refusal(read("CreateConnection", body));
    assertThat(error.code()).isEqualTo(code);
    assertThat(error.message()).contains(words).doesNotContain(CANARY).matches("[\\x20-\\x7e]*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"MaxResults\":5.0}",
        "{\"MaxResults\":1e2}",
        "{\"MaxResults\":\"5\"}",
        "{\"MaxResults\":2147483648}",
        "{\"MaxResults\":99999999999999999999999999}",
        "{\"MaxResults\":-}",
        "{\"MaxResults\":007}",
        "{\"QueryAsOfTime\":1e999999999}",
        "{\"QueryAsOfTime\":99999999999}",
        "{\"QueryAsOfTime\":\"2026-11-22T10:15:00Z\"}",
        "{\"QueryAsOfTime\":1.0000000001}"
      })
  void refusesNumbersThatDoNotFit(String body) {
    assertThat(refusal(read("GetPartitions", body)))
        .returns("SerializationException", WireError::code);
  }

  static Stream<Arguments> bytes() {
    return Stream.of(
        arguments("nothing", new byte[0], "is empty"),
        arguments("spaces", "   ".getBytes(UTF_8), "is empty"),
        arguments("a lone continuation", around(0x80), "not valid UTF-8"),
        arguments("an overlong slash", around(0xc0, 0xaf), "not valid UTF-8"),
        arguments("a surrogate in UTF-8", around(0xed, 0xa0, 0x80), "not valid UTF-8"),
        arguments("beyond Unicode", around(0xf4, 0x90, 0x80, 0x80), "not valid UTF-8"),
        arguments("UTF-16", "{}".getBytes(StandardCharsets.UTF_16LE), "not valid JSON"),
        arguments("UTF-32", "{}".getBytes(Charset.forName("UTF-32BE")), "not valid JSON"),
        arguments("a byte order mark", "\ufeff{}".getBytes(UTF_8), "not valid JSON"),
        arguments("NUL in text", around(0), "not valid JSON"),
        arguments("depth in an unknown member", deep("{\"x\":", "["), "x is not a member"),
        arguments(
            "depth in a member", deep("{\"Tags\":", "{\"a\":"), "Tags.a must be text, not an"),
        arguments("depth of the body", deep("", "["), "must be an object"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bytes")
  void refusesBytesThatAreNoCall(String what, byte[] body, String words) {
    assertThat(refusal(read("CreateConnection", body)).message()).as(what).contains(words);
  }

  @Test
  void takes256KiB() {
    assertThat(read("GetConnections", "{}" + " ".repeat(AwsJsonReader.LARGEST - 2)))
        .isEqualTo(new Understood(GetConnectionsRequest.builder().build()));
  }

  @Test
  void takesNotOneByteMore() {
    assertThat(read("GetConnections", "{}" + " ".repeat(AwsJsonReader.LARGEST - 1)))
        .isEqualTo(new NotUnderstood(WireErrors.tooLarge(262_144)));
  }

  @Test
  void nullMembersAreAbsentAndEmptyOnesAreKept() {
    CreateConnectionRequest request =
        creation("{\"CatalogId\":null,\"Tags\":{},\"ConnectionInput\":{\"MatchCriteria\":[]}}");
    assertThat(request.catalogId()).isNull();
    assertThat(request.hasTags()).isTrue();
    assertThat(request.connectionInput().hasMatchCriteria()).isTrue();
    assertThat(request.connectionInput().hasConnectionProperties()).isFalse();
  }

  @Test
  void absentMembersAreNotWritten() {
    String body = "{\"ConnectionInput\":{\"MatchCriteria\":[]},\"Tags\":{}}";
    assertThat(new String(AwsJsonWriter.write(creation(body)), UTF_8)).isEqualTo(body);
  }

  @Test
  void unknownNamesOfEnumsSurvive() {
    String body =
        "{\"ConnectionInput\":{\"ConnectionType\":\"TOMORROW\","
            + "\"ConnectionProperties\":{\"SparkProperties\":\"{}\"}}}";
    assertThat(new String(AwsJsonWriter.write(creation(body)), UTF_8)).isEqualTo(body);
  }

  @Test
  void textFormsHideTheRequest() {
    String body =
        "{\"ConnectionInput\":{\"ConnectionProperties\":{\"PASSWORD\":\"s3cr3t-canary\"}}}";
    assertThat(read("CreateConnection", body)).hasToString("Understood[CreateConnectionRequest]");
  }

  private static CreateConnectionRequest creation(String body) {
    return (CreateConnectionRequest) ((Understood) read("CreateConnection", body)).request();
  }

  private static WireError refusal(ParseResult result) {
    return assertThat(result).asInstanceOf(type(NotUnderstood.class)).actual().error();
  }

  private static ParseResult read(String operation, String body) {
    return read(operation, body.getBytes(UTF_8));
  }

  private static ParseResult read(String operation, byte[] body) {
    return AwsJsonReader.read(TABLE.find(operation).orElseThrow().requestBuilder().get(), body);
  }

  /** Text in whose middle these bytes stand. */
  private static byte[] around(int... bytes) {
    byte[] body = "{\"CatalogId\":\"....\"}".getBytes(UTF_8);
    for (int index = 0; index < bytes.length; index++) {
      body[14 + index] = (byte) bytes[index];
    }
    return body;
  }

  private static byte[] deep(String start, String level) {
    return (start + level.repeat(10_000)).getBytes(UTF_8);
  }
}
