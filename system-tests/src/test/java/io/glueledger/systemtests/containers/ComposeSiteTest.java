/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.systemtests.gate.Until;
import io.glueledger.testkit.process.ProcessRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The README's site on one machine: its own lines work, every part may die under load, move to
 * another release, nothing is lost, and what alerts and boards ask for is there. In order, since a
 * site takes minutes to start.
 */
@Tag("containers")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ComposeSiteTest {
  private static final URI GATE = URI.create("http://127.0.0.1:8090");
  private static final int ENOUGH = 4;

  /**
   * One of each kind at a time, and in the order of docs/operations.md: projectors before query
   * APIs.
   */
  private static final List<List<String>> STEPS =
      List.of(
          List.of("gate-1", "projector-1"),
          List.of("gate-2", "projector-2", "query-api-1"),
          List.of("query-api-2"));

  private static final String WEAK =
      """
      {"Name":"weak","ConnectionType":"JDBC","Description":"%s","ConnectionProperties":{
        "JDBC_CONNECTION_URL":"jdbc:postgresql://db.example.com:5432/r","USERNAME":"u","PASSWORD":"s3cr3t",
        "SKIP_CUSTOM_JDBC_CERT_VALIDATION":"true"}}\
      """;

  private final ComposeSite site;
  private final ProcessRun readme;
  private final SteadyWriter writer;
  private final SiteAnswers answers;
  private final SteadyReader reader;

  ComposeSiteTest(@TempDir Path folder) throws IOException {
    this.site = new ComposeSite(folder);
    this.readme = site.runReadme();
    this.answers =
        new SiteAnswers(site.secret("tokens.yaml", "- {name: first, token:").split(",", -1)[0]);
    this.reader = new SteadyReader(answers::overview);
    this.writer =
        new SteadyWriter(
            GATE,
            site.secret("callers.yaml", "- accessKeyId:"),
            site.secret("callers.yaml", "secretAccessKey:"));
  }

  @BeforeAll
  void start() {
    site.bash("docker compose --profile monitoring up --detach prometheus").succeeded();
    writer.start();
    reader.start();
  }

  @AfterAll
  void close() throws InterruptedException {
    writer.stop();
    reader.stop();
    site.close();
  }

  @Test
  @Order(1)
  void theFirstChangeIsInTheLedgerAndAllViewsAreWhatTheLogSays() {
    assertThat(readme.out()).contains("READY", "\"reports\"", "differing  0");
  }

  @ParameterizedTest
  @Order(2)
  @ValueSource(strings = {"kafka-2", "gate-1", "projector-1", "query-api-1", "registry"})
  void aServiceMayDieUnderLoad(String service) {
    // Given
    Until.holds(() -> answers.isAnswered());
    writer.takeLongestGap();
    int before = writer.count();

    // When
    site.kill(service);
    Until.holds(() -> writer.count() >= before + ENOUGH && answers.isAnswered());
    Instant started = Instant.now();
    site.start(service);
    long healthyAfter = Duration.between(started, Instant.now()).toSeconds();
    int again = writer.count();
    Until.holds(() -> writer.count() >= again + ENOUGH && answers.isAnswered());

    // Then
    System.out.printf(
        "%s killed: no change for %d ms at most, healthy %d s after its start%n",
        service, writer.takeLongestGap().toMillis(), healthyAfter);
    assertThat(answers.isAnswered()).isTrue();
  }

  /** Projectors together: one of an older fold version does not start beside a newer one. */
  @Test
  @Order(3)
  void allPartsMoveBackToTheReleaseBeforeUnderLoad() {
    move(
        List.of(
            List.of("query-api-2"),
            List.of("gate-2", "query-api-1"),
            List.of("gate-1", "projector-1", "projector-2")),
        "previous");
  }

  @Test
  @Order(4)
  void allPartsMoveToThisReleaseUnderLoad() {
    assertThat(move(STEPS, "latest")).as("questions that failed though repeated").isEmpty();
  }

  /** Makes the steps, and gives what readers were not given meanwhile. */
  private List<String> move(List<List<String>> steps, String release) {
    List<String> unanswered = new ArrayList<>();
    for (List<String> parts : steps) {
      writer.takeLongestGap();
      writer.takeFailures();
      writer.takeGivenUp();
      reader.takeFailures();
      reader.takeGivenUp();
      int before = writer.count();
      site.move(parts, release);
      Until.holds(() -> writer.count() >= before + ENOUGH && answers.isAnswered());
      System.out.printf(
          "%s moved to %s: no change for %d ms at most, %d attempts failed, %d questions%n",
          String.join(", ", parts),
          release,
          writer.takeLongestGap().toMillis(),
          writer.takeFailures().size(),
          reader.takeFailures().size());
      assertThat(parts).extracting(site::image).containsOnly(site.release(release));
      assertThat(writer.takeGivenUp()).as("changes that failed though repeated").isEmpty();
      unanswered.addAll(reader.takeGivenUp());
    }
    return unanswered;
  }

  @Test
  @Order(5)
  void nothingThatWasAcknowledgedIsLost() throws InterruptedException {
    // Given
    writer.stop();

    // When
    String listed =
        asFirstCaller("aws glue get-connections --query 'ConnectionList[].Name' --output text")
            .succeeded()
            .out();

    // Then
    assertThat(List.of(listed.strip().split("\\s+", -1))).containsAll(writer.acknowledged());
    assertThat(
            site.bash(
                    "docker compose run --rm --no-deps -T projector-2 verify views --config"
                        + " /etc/glue-ledger/ledger.yaml --projector http://projector-2:8092")
                .succeeded()
                .out())
        .contains("differing  0");
  }

  @Test
  @Order(6)
  void aDenialIsReadable() {
    ProcessRun denied =
        asFirstCaller(
            "aws glue create-connection --connection-input '" + WEAK.formatted("new") + "'");
    assertThat(denied.err()).contains("AccessDeniedException", "TLS-02", "Fix:");
  }

  @Test
  @Order(6)
  void whatWasWeakBeforeMayBeTouched() {
    site.bash(
            "AWS_ACCESS_KEY_ID=a AWS_SECRET_ACCESS_KEY=s AWS_DEFAULT_REGION=us-east-1 aws glue"
                + " create-connection --endpoint-url http://"
                + site.address("glue")
                + ":8095 --connection-input '"
                + WEAK.formatted("old")
                + "'")
        .succeeded();
    asFirstCaller(
            "aws glue update-connection --name weak --connection-input '"
                + WEAK.formatted("touched")
                + "'")
        .succeeded();
  }

  @Test
  @Order(6)
  void whoIsNobodyGetsNothing() throws IOException {
    ProcessRun refused =
        asFirstCaller("AWS_SECRET_ACCESS_KEY=wrong aws glue get-connection --name weak");
    assertThat(refused.err()).contains("InvalidSignatureException");
    assertThatThrownBy(new SiteAnswers("wrong")::overview).hasMessageContaining("401");
  }

  @Test
  @Order(7)
  void alertRulesAreWhatPrometheusTakes() {
    assertThat(
            site.bash(
                    "docker compose --profile monitoring exec -T prometheus promtool check rules"
                        + " /etc/prometheus/alerts.yml")
                .succeeded()
                .out())
        .contains("SUCCESS");
  }

  @Test
  @Order(7)
  void bothGatesHaveTakenChanges() {
    Until.holds(
        () -> answers.finds("count(sum by (instance) (glue_ledger_decisions_total) > 0) == 2"));
  }

  static Stream<String> queries() throws IOException {
    return MonitoringQueries.all();
  }

  @ParameterizedTest
  @Order(8)
  @MethodSource("queries")
  void everyQueryOfBoardsAndRulesFindsData(String query) {
    Until.holds(() -> answers.finds(query));
  }

  private ProcessRun asFirstCaller(String command) {
    try {
      return site.bash(
          """
          export AWS_ENDPOINT_URL_GLUE=%s AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s
          %s
          """
              .formatted(
                  GATE,
                  site.secret("callers.yaml", "- accessKeyId:"),
                  site.secret("callers.yaml", "secretAccessKey:"),
                  command));
    } catch (IOException e) {
      throw new IllegalStateException("the callers cannot be read", e);
    }
  }
}
