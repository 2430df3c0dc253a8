/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.gate.People;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.glue.GlueAsyncClient;

/** A pack tried on what a real gate has recorded, without the registry. */
@ExtendWith(Infrastructure.class)
class PolicyBacktestCommandTest {

  private static final String PACK =
      """
      pack: acme
      version: "1"
      policies:
        - id: ACME-01
          title: The description says nothing
          severity: HIGH
          condition: connection.description == 'first'
          field: Description
          message: The description is first.
          fix: Say what the connection is for.
      overrides:
        - {id: TLS-02, off: "tried without"}
      """;

  private final Installation installation;
  private final Path folder;

  PolicyBacktestCommandTest(TestBroker broker, ApicurioRegistry registry, @TempDir Path folder) {
    this.installation = Installation.fresh(broker, registry);
    this.folder = folder;
  }

  @BeforeEach
  void record() {
    try (GlueAsyncClient alice = Clients.once(installation.gate().endpoint(), People.ALICE)) {
      alice.createConnection(r -> r.connectionInput(Clients.good("changed", "first"))).join();
      alice
          .updateConnection(
              r -> r.name("changed").connectionInput(Clients.good("changed", "second")))
          .join();
      alice.createConnection(r -> r.connectionInput(Clients.good("kept", "first"))).join();
      assertThat(
              alice.createConnection(
                  r ->
                      r.connectionInput(
                          Clients.with(
                              Clients.good("denied", "second"),
                              "SKIP_CUSTOM_JDBC_CERT_VALIDATION",
                              "true"))))
          .failsWithin(Duration.ofSeconds(30));
    }
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void whatItWouldHaveDeniedWhatBreaksItAndWhatItWouldMissIsTold() throws IOException {
    // When
    CommandLineRun run = backtest("json");

    // Then
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(3);
    JsonNode report = new JsonMapper().readTree(run.out());
    assertThat(report.path("changes").asInt()).isEqualTo(4);
    assertThat(report.path("wouldDeny"))
        .extracting(row -> row.path("connection").asText(), row -> row.path("policyId").asText())
        .containsExactlyInAnyOrder(tuple("changed", "ACME-01"), tuple("kept", "ACME-01"));
    assertThat(report.path("breaches"))
        .extracting(row -> row.path("connection").asText(), row -> row.path("detail").asText())
        .contains(tuple("kept", "1"));
    assertThat(report.path("noLongerFound"))
        .extracting(
            row -> row.path("connection").asText(),
            row -> row.path("policyId").asText(),
            row -> row.path("detail").asText())
        .contains(tuple("denied", "TLS-02", "the change was denied"));
  }

  /**
   * The pack alone denies HIGH what was; what warns is a finding only for whoever asks. Nothing
   * here is critical.
   */
  @ParameterizedTest
  @CsvSource({"deny, HIGH, 3", "high, HIGH, 3", "critical, HIGH, 0", "deny, LOW, 0", "low, LOW, 3"})
  void failOnSaysWhatCounts(String what, String severity, int exitCode) throws IOException {
    // When
    CommandLineRun run = backtest("json", PACK.replace("HIGH", severity), "--fail-on", what);

    // Then
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void peopleAndSpreadsheetsReadItToo() throws IOException {
    // When
    String table = backtest("table").out();
    String csv = backtest("csv").out();

    // Then
    assertThat(table)
        .contains("Changes that would be denied: 2", "What it would no longer catch: ")
        .contains("4 changes judged with the pack ");
    assertThat(csv.lines().findFirst()).hasValueSatisfying(h -> assertThat(h).startsWith("kind,"));
    assertThat(csv).contains("breaches,", ",kept,", "noLongerFound,");
  }

  private CommandLineRun backtest(String output) throws IOException {
    return backtest(output, PACK);
  }

  private CommandLineRun backtest(String output, String text, String... more) throws IOException {
    Path pack = Files.writeString(folder.resolve("acme.yaml"), text);
    Path config =
        Files.writeString(
            folder.resolve("ledger.yaml"),
            """
            kafka.bootstrap.servers: %s
            schema-registry.url: mock://nobody
            ingest: {anything: of another part}
            """
                .formatted(installation.broker().bootstrapServers()));
    return CommandLineRun.of(
        "policy backtest --config " + config,
        Stream.concat(Stream.of(pack, "--output", output), Stream.of(more)).toArray());
  }
}
