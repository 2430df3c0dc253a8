/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.protocol.json.AwsJsonReader;
import io.glueledger.ingest.protocol.json.ParseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;

/** What was reported of the policies, sent through the gate as it was sent. */
class ReportedRequestsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CASES =
      Path.of("../policy/src/test/resources/io/glueledger/policy/cases");

  static Stream<Arguments> requests() throws IOException {
    List<Arguments> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(CASES, "*.json")) {
      files.forEach(file -> tree(file).path("cases").forEach(reported -> add(reported, all)));
    }
    return all.stream();
  }

  private static void add(JsonNode reported, List<Arguments> all) {
    String wanted = reported.path("expected").asText();
    JsonNode input = reported.path("input");
    if (input.has("ConnectionInput") && !wanted.equals("ANY") && !wanted.startsWith("DENY|")) {
      boolean passes = wanted.startsWith("ALLOW") || wanted.startsWith("WARN");
      all.add(arguments(reported.path("id").asText(), passes, input.toString()));
    }
  }

  @ParameterizedTest(name = "{0} passes: {1}")
  @MethodSource("requests")
  void aRequestPassesIfItIsRight(String id, boolean passes, String body) {
    ParseResult parsed =
        AwsJsonReader.read(CreateConnectionRequest.builder(), body.getBytes(UTF_8));

    CallReply reply =
        new QuietGate().call((CreateConnectionRequest) ((ParseResult.Understood) parsed).request());

    assertThat(reply instanceof CallReply.Success).as(id).isEqualTo(passes);
  }

  @Test
  void aCommitIsATagLikeAnyOther() {
    assertThat(
            new QuietGate()
                .call(GateRequests.tag("git_commit", "9fceb02d0ae598e95dc970b74767f19372d61af8")))
        .isInstanceOf(CallReply.Success.class);
  }

  private static JsonNode tree(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
