/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.systemtests.gate.Caller;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.Refused;
import io.glueledger.systemtests.gate.Until;
import io.glueledger.testkit.TestResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.model.AccessDeniedException;

/**
 * A security engineer's rule from the first line to the first refusal: written, tested, broken and
 * mended, tried on a plan and on the past, and put in force in a gate that goes on running.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class PolicyStoryTest {
  private static final String RULE = sample("acme.yaml");
  private static final String TYPO = RULE.replace("connection.tags", "connection.tag");

  private final Path folder;
  private final Path draft;
  private final Path inForce;
  private final DemoProcess demo;
  private final Path home;
  private final Caller caller;

  PolicyStoryTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.draft = Files.createDirectory(folder.resolve("draft"));
    this.inForce = Files.createDirectory(folder.resolve("policies"));
    Files.writeString(
        inForce.resolve("start.yaml"),
        "pack: start\nversion: \"1\"\noverrides: [{id: AUTH-02, severity: HIGH}]\n");
    this.demo = DemoProcess.start(folder, "--no-samples", "--policies", inForce);
    this.home = demo.home();
    this.caller = demo.caller();
  }

  @BeforeAll
  void somethingHasHappened() throws IOException {
    create("orders", Map.of()).join();
    create("legacy-erp", Map.of()).join();
    demo.process().awaitLine("legacy-erp");
    for (String file : new String[] {"acme.yaml", "settings.yaml", "acme.cases.yaml"}) {
      Files.writeString(draft.resolve(file), sample(file));
    }
  }

  @AfterAll
  void close() {
    caller.sdk().close();
    demo.close();
  }

  @Test
  @Order(1)
  void theRuleIsTested() {
    assertThat(CommandLineRun.of("policy test", draft).exits(0).out())
        .contains("passed  nobody answers for it", "passed  the old ERP may go on");
  }

  @Test
  @Order(1)
  void theRuleAndItsExceptionAreListed() {
    assertThat(CommandLineRun.of("policy list --policies", draft).out())
        .containsPattern("ACME-01 +HIGH +DENY +enforce")
        .containsPattern("EXC-2026-014 +valid +ACME-01");
  }

  @Test
  @Order(2)
  void aTypoIsSaidWithItsLineAndANeighbour() throws IOException {
    assertThat(testOf(TYPO).exits(1).err())
        .contains("acme.yaml:9:", "policy ACME-01", "Did you mean connection.tags?");
  }

  @Test
  @Order(2)
  void aKeyThatMayBeMissingIsSaidWithWhatToWrite() throws IOException {
    assertThat(testOf(RULE.replace("[?'owner'].orValue('')", "['owner']")).exits(3).out())
        .contains("its condition reads connection.tags['owner'], and there is no owner")
        .contains("connection.tags[?'owner'].orValue('')");
  }

  @Test
  @Order(3)
  void theMendedRulePasses() throws IOException {
    testOf(RULE).exits(0);
  }

  @Test
  @Order(4)
  void aPlanWithoutOwnerIsRefused() throws IOException {
    assertThat(checkOfPlan("nobody").exits(3).out())
        .contains("DENY  reports  JDBC  aws_glue_connection.reports")
        .containsPattern("at 9:\\d+  Tags.owner  \\[enforce]")
        .contains("Fix: Set the tag owner to one of team-orders, team-erp.");
  }

  @Test
  @Order(4)
  void aPlanWithAnOwnerIsFine() throws IOException {
    checkOfPlan("team-orders").exits(0);
  }

  @Test
  @Order(4)
  void thePastSaysWhatWouldHaveBeenDenied() throws IOException {
    JsonNode report = new JsonMapper().readTree(backtest("deny").exits(3).out());
    assertThat(report.path("changes").asInt()).isEqualTo(2);
    assertThat(report.path("wouldDeny"))
        .extracting(row -> row.path("connection").asText() + " " + row.path("policyId").asText())
        .containsExactly("orders ACME-01");
  }

  @Test
  @Order(4)
  void thePastSaysWhatBreaksTheRuleNow() throws IOException {
    JsonNode report = new JsonMapper().readTree(backtest("deny").out());
    assertThat(report.path("breaches"))
        .filteredOn(row -> row.path("policyId").asText().equals("ACME-01"))
        .extracting(row -> row.path("connection").asText() + " " + row.path("effect").asText())
        .containsExactlyInAnyOrder("orders DENY", "legacy-erp WARN");
  }

  @Test
  @Order(4)
  void thePastHasNothingCritical() {
    backtest("critical").exits(0);
  }

  @Test
  @Order(5)
  void putInForceTheRuleDeniesTheNextChange() throws IOException {
    Files.copy(draft.resolve("acme.yaml"), inForce.resolve("acme.yaml"));
    Files.copy(draft.resolve("settings.yaml"), inForce.resolve("settings.yaml"));
    Until.holds(() -> demo.askGate("/health/ready").contains("acme-settings"));
    assertThat(Refused.by(create("reports", Map.of("owner", "nobody"))))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("Denied by policy ACME-01: No team answers for the connection")
        .hasMessageContaining("[ACME-01 HIGH] Tags.owner")
        .hasMessageContaining("Fix: Set the tag owner to one of team-orders, team-erp.");
  }

  @Test
  @Order(6)
  void whatTheRuleWantsAndWhatIsExceptedPasses() {
    create("reports", Map.of("owner", "team-orders")).join();
    create("legacy-crm", Map.of()).join();
    demo.process().awaitLine("legacy-crm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create +reports +DENIED +ACME-01",
        "create +reports +APPLIED",
        "create +legacy-crm +APPLIED, warned .*ACME-01 \\(exception EXC-2026-014\\)"
      })
  @Order(7)
  void theDemoTellsIt(String line) {
    assertThat(demo.output()).containsPattern(line);
  }

  @Test
  @Order(7)
  void theMetricsCountIt() {
    assertThat(demo.askGate("/metrics"))
        .contains(
            "glue_ledger_decisions_total{mode=\"denied\",operation=\"CreateConnection\",verdict=\"deny\"} 1")
        .contains(
            "glue_ledger_decisions_total{mode=\"exception\",operation=\"CreateConnection\",verdict=\"warn\"} 1")
        .contains("glue_ledger_decision_findings_total{mode=\"exception\",policy=\"ACME-01\"} 1");
  }

  @Test
  @Order(8)
  void aRuleThatIsBrokenInForceIsSaidAndTheOldOneStays() throws IOException {
    Files.writeString(inForce.resolve("acme.yaml"), TYPO);
    Until.holds(() -> demo.askGate("/health/ready").contains("Did you mean connection.tags?"));
    assertThat(demo.askGate("/metrics"))
        .contains("glue_ledger_reload_refused{what=\"policies\"} 1");
    assertThat(Refused.by(create("other", Map.of())))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("ACME-01");
  }

  @Test
  @Order(9)
  void nothingIsLeftOfADemoWithoutAFolder() {
    demo.process().stop();
    assertThat(home).doesNotExist();
  }

  private CompletableFuture<?> create(String name, Map<String, String> tags) {
    return caller.create(Clients.good(name, "of " + name), tags);
  }

  private CommandLineRun testOf(String rule) throws IOException {
    Files.writeString(draft.resolve("acme.yaml"), rule);
    return CommandLineRun.of("policy test", draft);
  }

  private CommandLineRun checkOfPlan(String owner) throws IOException {
    Path plan =
        Files.writeString(folder.resolve("plan.json"), sample("plan.json").replace("OWNER", owner));
    return CommandLineRun.of("check", plan, "--policies", draft);
  }

  private CommandLineRun backtest(String failOn) {
    return CommandLineRun.of(
        "policy backtest -o json --fail-on " + failOn,
        draft,
        "--policies",
        home.resolve("demo-pack.yaml"),
        "--config",
        home.resolve("demo.yaml"));
  }

  private static String sample(String name) {
    return TestResources.text(PolicyStoryTest.class, name);
  }
}
