/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.systemtests.gate.Caller;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Installation;
import io.glueledger.systemtests.gate.People;
import io.glueledger.systemtests.gate.Refused;
import io.glueledger.systemtests.gate.WithInstallation;
import io.glueledger.testkit.TestResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/** A pack tried on what a real gate has recorded, without the registry. */
@WithInstallation
class PolicyBacktestCommandTest {
  private static final String PACK =
      TestResources.text(PolicyBacktestCommandTest.class, "acme.yaml");

  private final Installation installation;
  private JsonNode report = JsonMapper.builder().build().nullNode();

  PolicyBacktestCommandTest(Installation installation) {
    this.installation = installation;
  }

  @BeforeAll
  void recordAndTry() throws IOException {
    Caller alice = installation.throughNewGate(People.ALICE);
    alice.create("changed", "first").join();
    alice.update("changed", "second").join();
    alice.create("kept", "first").join();
    ConnectionInput risky =
        Clients.with(Clients.good("denied", "second"), "SKIP_CUSTOM_JDBC_CERT_VALIDATION", "true");
    assertThat(Refused.by(alice.create(risky, Map.of()))).hasMessageContaining("TLS-02");
    CommandLineRun run = backtest("json", PACK).exits(3);
    assertThat(run.err()).isEmpty();
    report = new JsonMapper().readTree(run.out());
  }

  @Test
  void everyChangeIsTried() {
    assertThat(report.path("changes").asInt()).isEqualTo(4);
  }

  @Test
  void whatWouldHaveBeenDeniedIsTold() {
    assertThat(report.path("wouldDeny"))
        .extracting(row -> row.path("connection").asText(), row -> row.path("policyId").asText())
        .containsExactlyInAnyOrder(tuple("changed", "ACME-01"), tuple("kept", "ACME-01"));
  }

  @Test
  void whatBreaksItNowIsToldWithTheVersion() {
    assertThat(report.path("breaches"))
        .extracting(row -> row.path("connection").asText(), row -> row.path("detail").asText())
        .contains(tuple("kept", "1"));
  }

  @Test
  void whatItWouldMissIsTold() {
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
    assertThat(
            backtest("json", PACK.replace("HIGH", severity), "--fail-on", what)
                .exits(exitCode)
                .err())
        .isEmpty();
  }

  @Test
  void peopleReadIt() throws IOException {
    assertThat(backtest("table", PACK).out())
        .contains("Changes that would be denied: 2", "What it would no longer catch: ")
        .contains("4 changes judged with the pack ");
  }

  @Test
  void spreadsheetsReadIt() throws IOException {
    assertThat(backtest("csv", PACK).out())
        .startsWith("kind,")
        .contains("breaches,", ",kept,", "noLongerFound,");
  }

  private CommandLineRun backtest(String output, String text, Object... more) throws IOException {
    Path pack = Files.writeString(installation.folder().resolve("acme.yaml"), text);
    Path config =
        Files.writeString(
            installation.folder().resolve("ledger.yaml"),
            """
            kafka.bootstrap.servers: %s
            schema-registry.url: mock://nobody
            ingest: {anything: of another part}
            """
                .formatted(installation.broker().bootstrapServers()));
    return CommandLineRun.of(
        "policy backtest %s --config %s --output %s".formatted(pack, config, output), more);
  }
}
