/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.cli.fixture.CommandLineRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.AccessDeniedException;

/**
 * A security engineer's rule from the first line to the first refusal: written, tested, broken and
 * mended, tried on a plan and on the past, and put in force in a gate that goes on running.
 */
class PolicyStoryTest {

  private static final String RULE = sample("acme.yaml");

  private static final String SETTINGS = sample("settings.yaml");

  private static final String CASES = sample("acme.cases.yaml");

  private static final String PLAN = sample("plan.json");

  private final Path folder;
  private final Path draft;
  private final Path inForce;
  private final Path data;

  PolicyStoryTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.draft = Files.createDirectory(folder.resolve("draft"));
    this.inForce = Files.createDirectory(folder.resolve("policies"));
    this.data = folder.resolve("data");
  }

  @Test
  void aRuleIsWrittenTestedTriedAndPutInForceWithoutARestart() throws Exception {
    Files.writeString(
        inForce.resolve("start.yaml"),
        "pack: start\nversion: \"1\"\noverrides: [{id: AUTH-02, severity: HIGH}]\n");
    try (DemoProcess demo =
            DemoProcess.start(
                folder, "--no-samples", "--data", data.toString(), "--policies", inForce + "");
        GlueClient glue = client(demo)) {
      create(glue, "orders", Map.of());
      create(glue, "legacy-erp", Map.of());
      demo.awaitLine("legacy-erp");

      writtenAndTested();
      brokenAndMended();
      triedOnAPlan();
      triedOnThePast();
      putInForce(demo, glue);
      brokenInForce(demo, glue);
    }
  }

  private void writtenAndTested() throws IOException {
    Files.writeString(draft.resolve("acme.yaml"), RULE);
    Files.writeString(draft.resolve("settings.yaml"), SETTINGS);
    Files.writeString(draft.resolve("acme.cases.yaml"), CASES);

    CommandLineRun test = CommandLineRun.of("policy", "test", draft.toString());

    assertThat(test.exitCode()).as(test.out() + test.err()).isZero();
    assertThat(test.out())
        .contains("passed  nobody answers for it", "passed  the old ERP may go on");
    assertThat(CommandLineRun.of("policy", "list", "--policies", draft.toString()).out())
        .containsPattern("ACME-01 +HIGH +DENY +enforce")
        .containsPattern("EXC-2026-014 +valid +ACME-01");
  }

  private void brokenAndMended() throws IOException {
    Files.writeString(
        draft.resolve("acme.yaml"), RULE.replace("connection.tags", "connection.tag"));
    CommandLineRun typo = CommandLineRun.of("policy", "test", draft.toString());
    Files.writeString(
        draft.resolve("acme.yaml"), RULE.replace("[?'owner'].orValue('')", "['owner']"));
    CommandLineRun missing = CommandLineRun.of("policy", "test", draft.toString());
    Files.writeString(draft.resolve("acme.yaml"), RULE);
    CommandLineRun mended = CommandLineRun.of("policy", "test", draft.toString());

    assertThat(typo.exitCode()).isEqualTo(1);
    assertThat(typo.err())
        .contains("acme.yaml:9:", "policy ACME-01", "Did you mean connection.tags?");
    assertThat(missing.exitCode()).isEqualTo(3);
    assertThat(missing.out())
        .contains("its condition reads connection.tags['owner'], and there is no owner")
        .contains("connection.tags[?'owner'].orValue('')");
    assertThat(mended.exitCode()).isZero();
  }

  private void triedOnAPlan() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.json"), PLAN.replace("OWNER", "nobody"));
    CommandLineRun refused =
        CommandLineRun.of("check", plan.toString(), "--policies", draft.toString());
    Files.writeString(plan, PLAN.replace("OWNER", "team-orders"));
    CommandLineRun fine =
        CommandLineRun.of("check", plan.toString(), "--policies", draft.toString());

    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.out())
        .contains("DENY  reports  JDBC  aws_glue_connection.reports")
        .containsPattern("at 9:\\d+  Tags.owner  \\[enforce]")
        .contains("Fix: Set the tag owner to one of team-orders, team-erp.");
    assertThat(fine.exitCode()).as(fine.out()).isZero();
  }

  private void triedOnThePast() throws IOException {
    CommandLineRun backtest = backtest("deny");

    assertThat(backtest.exitCode()).as(backtest.err()).isEqualTo(3);
    JsonNode report = new JsonMapper().readTree(backtest.out());
    assertThat(report.path("changes").asInt()).isEqualTo(2);
    assertThat(report.path("wouldDeny")).hasSize(1);
    assertThat(report.path("wouldDeny").get(0).path("connection").asText()).isEqualTo("orders");
    assertThat(report.path("wouldDeny").get(0).path("policyId").asText()).isEqualTo("ACME-01");
    assertThat(report.path("breaches"))
        .filteredOn(row -> row.path("policyId").asText().equals("ACME-01"))
        .extracting(row -> row.path("connection").asText() + " " + row.path("effect").asText())
        .containsExactlyInAnyOrder("orders DENY", "legacy-erp WARN");
    assertThat(backtest("critical").exitCode()).isZero();
  }

  private CommandLineRun backtest(String failOn) {
    return CommandLineRun.of(
        "policy",
        "backtest",
        draft.toString(),
        "--policies",
        data.resolve("demo-pack.yaml").toString(),
        "--config",
        data.resolve("demo.yaml").toString(),
        "--fail-on",
        failOn,
        "-o",
        "json");
  }

  private void putInForce(DemoProcess demo, GlueClient glue) throws IOException {
    Files.copy(draft.resolve("acme.yaml"), inForce.resolve("acme.yaml"));
    Files.copy(draft.resolve("settings.yaml"), inForce.resolve("settings.yaml"));
    Awaitility.await().until(() -> admin(demo, "/health/ready").contains("acme-settings"));

    assertThatThrownBy(() -> create(glue, "reports", Map.of("owner", "nobody")))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("Denied by policy ACME-01: No team answers for the connection")
        .hasMessageContaining("[ACME-01 HIGH] Tags.owner")
        .hasMessageContaining("Fix: Set the tag owner to one of team-orders, team-erp.");
    create(glue, "reports", Map.of("owner", "team-orders"));
    create(glue, "legacy-crm", Map.of());

    demo.awaitLine("legacy-crm");
    assertThat(demo.output())
        .containsPattern("create +reports +DENIED +ACME-01")
        .containsPattern("create +reports +APPLIED")
        .containsPattern(
            "create +legacy-crm +APPLIED, warned .*ACME-01 \\(exception EXC-2026-014\\)");
    assertThat(admin(demo, "/metrics"))
        .contains("glue_ledger_decisions_total{mode=\"denied\",verdict=\"deny\"} 1")
        .contains("glue_ledger_decisions_total{mode=\"exception\",verdict=\"warn\"} 1")
        .contains("glue_ledger_decision_findings_total{mode=\"exception\",policy=\"ACME-01\"} 1");
  }

  private void brokenInForce(DemoProcess demo, GlueClient glue) throws IOException {
    Files.writeString(
        inForce.resolve("acme.yaml"), RULE.replace("connection.tags", "connection.tag"));
    Awaitility.await()
        .until(() -> admin(demo, "/health/ready").contains("Did you mean connection.tags?"));

    assertThat(admin(demo, "/metrics")).contains("glue_ledger_reload_refused{what=\"policies\"} 1");
    assertThatThrownBy(() -> create(glue, "other", Map.of()))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("ACME-01");
  }

  private static void create(GlueClient glue, String name, Map<String, String> tags) {
    glue.createConnection(
        request ->
            request
                .connectionInput(
                    input ->
                        input
                            .name(name)
                            .connectionType("JDBC")
                            .connectionPropertiesWithStrings(
                                Map.of(
                                    "JDBC_CONNECTION_URL",
                                    "jdbc:postgresql://db.example.com:5432/" + name,
                                    "JDBC_ENFORCE_SSL",
                                    "true",
                                    "SECRET_ID",
                                    "prod/" + name)))
                .tags(tags));
  }

  private static GlueClient client(DemoProcess demo) {
    Map<String, String> exports = demo.exports();
    return GlueClient.builder()
        .endpointOverride(URI.create(exports.getOrDefault("AWS_ENDPOINT_URL_GLUE", "")))
        .region(Region.of(exports.getOrDefault("AWS_DEFAULT_REGION", "")))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    exports.getOrDefault("AWS_ACCESS_KEY_ID", ""),
                    exports.getOrDefault("AWS_SECRET_ACCESS_KEY", ""))))
        .overrideConfiguration(c -> c.apiCallTimeout(Duration.ofMinutes(2)))
        .build();
  }

  private static String sample(String name) {
    try (InputStream file =
        Objects.requireNonNull(PolicyStoryTest.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String admin(DemoProcess demo, String path) {
    Matcher health =
        Pattern.compile("gate's health +(http://\\S+)/health/ready").matcher(demo.output());
    assertThat(health.find()).isTrue();
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(health.group(1) + path)).build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new IllegalStateException("the gate's admin port does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
