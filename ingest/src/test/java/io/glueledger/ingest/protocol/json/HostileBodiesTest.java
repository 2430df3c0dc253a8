/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.glueledger.ingest.protocol.OperationTable;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.ingest.protocol.json.ParseResult.NotUnderstood;
import io.glueledger.ingest.protocol.json.ParseResult.Understood;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;

class HostileBodiesTest {

  private static final OperationTable TABLE = OperationTable.with(List.of("GetPartitions"));
  private static final String CANARY = "s3cr3t-canary";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"ConnectionInput":{"Name":5}} | SerializationException | ConnectionInput.Name must be text, not that number.
          {"ConnectionInput":{"Name":true}} | SerializationException | ConnectionInput.Name must be text, not true or false.
          {"ConnectionInput":{"Name":["s3cr3t-canary"]}} | SerializationException | ConnectionInput.Name must be text, not a list.
          {"ConnectionInput":"s3cr3t-canary"} | SerializationException | ConnectionInput must be an object, not that text.
          {"ConnectionInput":[]} | SerializationException | ConnectionInput must be an object, not a list.
          {"ConnectionInput":{"MatchCriteria":"s3cr3t-canary"}} | SerializationException | ConnectionInput.MatchCriteria must be a list
          {"ConnectionInput":{"MatchCriteria":["a",null]}} | SerializationException | ConnectionInput.MatchCriteria[1] must not be null
          {"ConnectionInput":{"MatchCriteria":["a",7]}} | SerializationException | ConnectionInput.MatchCriteria[1] must be text
          {"ConnectionInput":{"ConnectionProperties":{"PASSWORD":null}}} | SerializationException | ConnectionInput.ConnectionProperties.PASSWORD must not be null
          {"ConnectionInput":{"ConnectionProperties":{"PASSWORD":{"a":"s3cr3t-canary"}}}} | SerializationException | ConnectionInput.ConnectionProperties.PASSWORD must be text, not an object.
          {"ConnectionInput":{"ConnectionProperties":{"a key with \\u001b":1}}} | SerializationException | ConnectionProperties[a key of 12 characters] must be text
          {"ConnectionInput":{"ValidateCredentials":"true"}} | SerializationException | ConnectionInput.ValidateCredentials must be true or false
          {"Tags":[]} | SerializationException | Tags must be a map
          {"ConnectionInput":{"Name":"a","Name":"s3cr3t-canary"}} | SerializationException | ConnectionInput.Name is given twice
          {"ConnectionInput":{"Name":null,"Name":"a"}} | SerializationException | ConnectionInput.Name is given twice
          {"ConnectionInput":{"Name":"a","\\u004eame":"b"}} | SerializationException | ConnectionInput.Name is given twice
          {"Tags":{"a":"1","a":"2"}} | SerializationException | Tags.a is given twice
          {"ConnectionInput":{},"ConnectionInput":{}} | SerializationException | ConnectionInput is given twice
          {"ConnectionInput":{"Nmae":"s3cr3t-canary"}} | InvalidInputException | ConnectionInput.Nmae is not a member that Glue knows here; did you mean Name?
          {"connectionInput":{}} | InvalidInputException | did you mean ConnectionInput?
          {"x\\u001b[2Jy\\n":1} | InvalidInputException | x[2Jy
          {"":1} | InvalidInputException | is not a member
          {"Tags":{"a":"\\ud800"}} | SerializationException | Tags.a has half of a surrogate pair
          {"Tags":{"a":"\\udc00\\ud800"}} | SerializationException | Tags.a has half of a surrogate pair
          {"Tags":{"\\ud800":"a"}} | SerializationException | has half of a surrogate pair
          {"Tags":{"a":NaN}} | SerializationException | not valid JSON at character
          {"Tags":{"a":Infinity}} | SerializationException | not valid JSON
          {"Tags":{"a":s3cr3t-canary}} | SerializationException | not valid JSON at character
          {"Tags":{'a':'s3cr3t-canary'}} | SerializationException | not valid JSON
          {"Tags":{"a":"s3cr3t-canary | SerializationException | not valid JSON
          {"Tags":{"a":"\\x"}} | SerializationException | not valid JSON
          {"Tags":{"a":"1",}} | SerializationException | not valid JSON
          {"Tags":{}} {} | SerializationException | continues after its JSON object
          {"Tags":{}} s3cr3t-canary | SerializationException | not valid JSON
          /* s3cr3t-canary */ {} | SerializationException | not valid JSON
          [] | SerializationException | The body must be an object, not a list.
          "s3cr3t-canary" | SerializationException | The body must be an object, not that text.
          null | SerializationException | The body must be an object, not null.
          """)
  void namesTheMemberAndQuotesNoValue(String body, String code, String words) {
    // When
    ParseResult result = read("CreateConnection", body.getBytes(StandardCharsets.UTF_8));

    // Then
    assertThat(result)
        .isInstanceOfSatisfying(
            NotUnderstood.class,
            refused -> {
              assertThat(refused.error().code()).isEqualTo(code);
              assertThat(refused.error().message()).contains(words).doesNotContain(CANARY);
              assertThat(refused.error().message()).matches("[\\x20-\\x7e]*");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"MaxResults":5.0}
          {"MaxResults":1e2}
          {"MaxResults":"5"}
          {"MaxResults":2147483648}
          {"MaxResults":99999999999999999999999999}
          {"MaxResults":-}
          {"MaxResults":007}
          {"QueryAsOfTime":1e999999999}
          {"QueryAsOfTime":99999999999}
          {"QueryAsOfTime":"2026-11-22T10:15:00Z"}
          {"QueryAsOfTime":1.0000000001}
          """)
  void refusesNumbersThatDoNotFit(String body) {
    // When
    ParseResult result = read("GetPartitions", body.getBytes(StandardCharsets.UTF_8));

    // Then
    assertThat(result)
        .isInstanceOfSatisfying(
            NotUnderstood.class,
            refused -> assertThat(refused.error().code()).isEqualTo("SerializationException"));
  }

  static Stream<Arguments> bytes() {
    return Stream.of(
        arguments("nothing", new byte[0], "is empty"),
        arguments("spaces", "   ".getBytes(StandardCharsets.UTF_8), "is empty"),
        arguments("a lone continuation", around(0x80), "not valid UTF-8"),
        arguments("an overlong slash", around(0xc0, 0xaf), "not valid UTF-8"),
        arguments("a surrogate in UTF-8", around(0xed, 0xa0, 0x80), "not valid UTF-8"),
        arguments("beyond Unicode", around(0xf4, 0x90, 0x80, 0x80), "not valid UTF-8"),
        arguments("UTF-16", "{}".getBytes(StandardCharsets.UTF_16LE), "not valid JSON"),
        arguments("UTF-32", "{}".getBytes(Charset.forName("UTF-32BE")), "not valid JSON"),
        arguments(
            "a byte order mark", "\ufeff{}".getBytes(StandardCharsets.UTF_8), "not valid JSON"),
        arguments("NUL in text", around(0), "not valid JSON"),
        arguments(
            "depth 10,000 in an unknown member",
            ("{\"x\":" + "[".repeat(10_000)).getBytes(StandardCharsets.UTF_8),
            "x is not a member"),
        arguments(
            "depth 10,000 in a known member",
            ("{\"Tags\":" + "{\"a\":".repeat(10_000)).getBytes(StandardCharsets.UTF_8),
            "Tags.a must be text, not an object"),
        arguments(
            "depth 10,000 of the body",
            "[".repeat(10_000).getBytes(StandardCharsets.UTF_8),
            "must be an object"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bytes")
  void refusesBytesThatAreNoCall(String what, byte[] body, String words) {
    // When
    ParseResult result = read("CreateConnection", body);

    // Then
    assertThat(result)
        .as(what)
        .isInstanceOfSatisfying(
            NotUnderstood.class, refused -> assertThat(refused.error().message()).contains(words));
  }

  @Test
  void takes256KiBAndNotOneByteMore() {
    // Given
    byte[] largest = new byte[AwsJsonReader.LARGEST];
    Arrays.fill(largest, (byte) ' ');
    largest[0] = '{';
    largest[1] = '}';
    byte[] larger = Arrays.copyOf(largest, largest.length + 1);
    larger[largest.length] = ' ';

    // When
    List<ParseResult> results =
        List.of(read("GetConnections", largest), read("GetConnections", larger));

    // Then
    assertThat(results)
        .containsExactly(
            new Understood(GetConnectionsRequest.builder().build()),
            new NotUnderstood(WireErrors.tooLarge(262_144)));
  }

  @Test
  void nullMembersAreAbsentAndEmptyOnesAreKept() {
    // Given
    String body = "{\"CatalogId\":null,\"Tags\":{},\"ConnectionInput\":{\"MatchCriteria\":[]}}";

    // When
    ParseResult result = read("CreateConnection", body.getBytes(StandardCharsets.UTF_8));

    // Then
    CreateConnectionRequest request = (CreateConnectionRequest) ((Understood) result).request();
    assertThat(request.catalogId()).isNull();
    assertThat(request.hasTags()).isTrue();
    assertThat(request.connectionInput().hasMatchCriteria()).isTrue();
    assertThat(request.connectionInput().hasConnectionProperties()).isFalse();
    assertThat(new String(AwsJsonWriter.write(request), StandardCharsets.UTF_8))
        .isEqualTo("{\"ConnectionInput\":{\"MatchCriteria\":[]},\"Tags\":{}}");
  }

  @Test
  void unknownNamesOfEnumsSurvive() {
    // Given
    String body =
        "{\"ConnectionInput\":{\"ConnectionType\":\"TOMORROW\","
            + "\"ConnectionProperties\":{\"SparkProperties\":\"{}\"}}}";

    // When
    ParseResult result = read("CreateConnection", body.getBytes(StandardCharsets.UTF_8));

    // Then
    CreateConnectionRequest request = (CreateConnectionRequest) ((Understood) result).request();
    assertThat(new String(AwsJsonWriter.write(request), StandardCharsets.UTF_8)).isEqualTo(body);
  }

  @Test
  void textFormsHideTheRequest() {
    // Given
    String body =
        "{\"ConnectionInput\":{\"ConnectionProperties\":{\"PASSWORD\":\"s3cr3t-canary\"}}}";

    // When
    ParseResult result = read("CreateConnection", body.getBytes(StandardCharsets.UTF_8));

    // Then
    assertThat(result).hasToString("Understood[CreateConnectionRequest]");
  }

  private static ParseResult read(String operation, byte[] body) {
    return AwsJsonReader.read(TABLE.find(operation).orElseThrow().requestBuilder().get(), body);
  }

  private static byte[] around(int... bytes) {
    byte[] body = "{\"CatalogId\":\"....\"}".getBytes(StandardCharsets.UTF_8);
    for (int index = 0; index < bytes.length; index++) {
      body[14 + index] = (byte) bytes[index];
    }
    return body;
  }
}
