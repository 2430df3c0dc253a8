/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyListCommandTest {
  private final PackFolder folder;

  PolicyListCommandTest(@TempDir Path folder) {
    this.folder = new PackFolder(folder);
  }

  @Test
  void theListIsThatOfThePoliciesInForce() throws IOException {
    // Given
    Path pack = folder.pack();

    // When
    CommandLineRun run = CommandLineRun.of("policy", "list", "--policies", pack.toString());

    // Then
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().map(line -> line.replaceAll(" {2,}", "|")))
        .contains(
            "TLS-03|HIGH|DENY|audit|stream|TLS to Kafka is switched off",
            "ACME-01|LOW|WARN|enforce|all|The description is missing",
            "EXC-01|valid|TLS-01|old-*|2099-01-01T00:00:00Z|ada|it is old")
        .anyMatch(line -> line.startsWith("TLS-04|HIGH|DENY|off|"));
  }

  @Test
  void theListIsForProgramsToo() throws IOException {
    // Given
    Path pack = folder.pack();

    // When
    CommandLineRun run =
        CommandLineRun.of("policy", "list", "--policies", pack.toString(), "-o", "json");

    // Then
    JsonNode list = new JsonMapper().readTree(run.out());
    assertThat(list.path("policies").findValuesAsText("id")).contains("TLS-01", "ACME-01");
    assertThat(list.path("exceptions").get(0).path("policies").get(0).asText()).isEqualTo("TLS-01");
  }

  @Test
  void exceptionsThatHaveExpiredOrAreAboutToAreSaid() throws IOException {
    // Given
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Path pack =
        Files.writeString(
            folder.path().resolve("exceptions.yaml"),
            """
            pack: exceptions
            version: "1"
            exceptions:
              - {id: EXC-OLD, policies: [TLS-01], connection: a, reason: r, owner: ada, expires: 2020-01-01}
              - {id: EXC-SOON, policies: [TLS-01], connection: b, reason: r, owner: ada, expires: %s}
              - {id: EXC-LONG, policies: [TLS-01], connection: c, reason: r, owner: ada, expires: %s}
            """
                .formatted(today.plusDays(11), today.plusDays(40)));

    // When
    String table = CommandLineRun.of("policy", "list", "--policies", pack.toString()).out();
    String json = CommandLineRun.of("policy", "list", "--policies", pack + "", "-o", "json").out();

    // Then
    assertThat(table)
        .containsPattern("EXC-OLD +EXPIRED +TLS-01")
        .containsPattern("EXC-SOON +expires in 10 days +TLS-01")
        .containsPattern("EXC-LONG +valid +TLS-01")
        .contains("let nothing pass any more: 1; that expire within 30 days: 1");
    assertThat(new JsonMapper().readTree(json).path("exceptions"))
        .extracting(one -> one.path("state").asText(), one -> one.path("daysLeft").asLong())
        .containsExactly(tuple("EXPIRED", 0L), tuple("EXPIRES_SOON", 10L), tuple("VALID", 39L));
  }

  @Test
  void exceptionsThatAreAllWellNeedNoWords() throws IOException {
    // Given
    Path pack = folder.pack();

    // When
    CommandLineRun run = CommandLineRun.of("policy", "list", "--policies", pack.toString());

    // Then
    assertThat(run.out()).contains("EXC-01").doesNotContain("let nothing pass");
  }
}
