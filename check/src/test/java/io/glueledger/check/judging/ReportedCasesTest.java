/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glueledger.check.fixture.CheckedInput;
import io.glueledger.event.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was reported of the gate is right in check too: the requests as they were sent. */
class ReportedCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CASES =
      Path.of("../policy/src/test/resources/io/glueledger/policy/cases");

  static Stream<Arguments> requests() throws IOException {
    List<Arguments> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(CASES, "*.json")) {
      files.forEach(
          file ->
              tree(file)
                  .path("cases")
                  .forEach(
                      reported -> {
                        JsonNode input = reported.path("input");
                        if (input.has("ConnectionInput")) {
                          String wanted = reported.path("expected").asText();
                          String id = reported.path("id").asText();
                          all.add(arguments(id, wanted, input.toString()));
                        }
                      }));
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("requests")
  void aRequestIsJudgedAsIsRight(String id, String wanted, String request) {
    List<CheckedConnection> checked = CheckedInput.inAccount("123456789012", request).connections();

    assertThat(checked).map(CheckedConnection::verdict).isSubsetOf(verdicts(wanted));
  }

  /** As the reports write it: ALLOW and WARN are changes that pass, REFUSE is a denial here. */
  private static Set<Verdict> verdicts(String wanted) {
    return switch (wanted.split("[: ]", 2)[0]) {
      case "ANY" -> Set.of(Verdict.values());
      case "ALLOW", "WARN" -> Set.of(Verdict.ALLOW, Verdict.WARN);
      case "DENY|WARN" -> Set.of(Verdict.DENY, Verdict.WARN);
      default -> Set.of(Verdict.DENY);
    };
  }

  private static JsonNode tree(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
