/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.cli.fixture.CommandLineRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckOutputTest {

  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @CsvSource({
    "table,  DENY  orders",
    "json,   \"policyId\" : \"SEC-01\"",
    "sarif,  \"ruleId\" : \"SEC-01\"",
    "junit,  <testsuite name=",
    "github, ::error file="
  })
  void everyFormatIsWrittenWithoutColoursAndSecrets(String format, String part) {
    // When
    CommandLineRun run = CheckSamples.check(CheckSamples.path("answer.json"), "-o", format);

    // Then
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains(part).doesNotContain("\u001b", CheckSamples.PLANTED);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theOutputGoesWhereItIsToldTo(@TempDir Path folder) throws Exception {
    // Given
    Path file = folder.resolve("report.json");

    // When
    CommandLineRun run =
        CheckSamples.check(
            CheckSamples.path("answer.json"), "-o", "json", "--output-file", file.toString());

    // Then
    assertThat(run.out()).isEmpty();
    assertThat(List.of(JSON.readTree(Files.readString(file)).path("summary").toString()))
        .containsExactly(
            "{\"connections\":1,\"denied\":1,\"warned\":0,\"allowed\":0,\"notJudged\":0}");
  }
}
