/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.readside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.systemtests.gate.Caller;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.PartProcess;
import io.glueledger.systemtests.gate.People;
import io.glueledger.systemtests.gate.Until;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.broker.TestBroker;
import io.glueledger.testkit.registry.ApicurioRegistry;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * An installation as its operator makes it: gate, local Glue, projector and query API, each a
 * process, with a real registry. The broker is its own, because a projector leaves a topic behind.
 */
@ExtendWith(Infrastructure.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class PartsApartTest {
  /** 128 and the number of SIGTERM: how every JVM ends that was told to and did. */
  private static final int TOLD_TO_STOP = 143;

  private static final String ORDERS = "/v1/connections/123456789012/orders";

  /** Legal for Glue, and a trial for paths, pages and shells. */
  private static final List<String> ODD_NAMES =
      List.of(
          ".",
          "..",
          "cu-x/../ok1",
          "a/b//c/",
          "a%2Fb%00",
          "it's \"quoted\" `twice`",
          "\u202eright to left",
          "caf\u00e9 \ud83d\ude00",
          "?name=&x#y;z=1",
          "n".repeat(255));

  private final TestBroker broker = TestBroker.start();
  private final SiteFolder site;
  private final PartProcess glue;
  private final PartProcess gate;
  private final PartProcess queryApi;
  private PartProcess projector;

  PartsApartTest(@TempDir Path folder, ApicurioRegistry registry) {
    this.glue = PartProcess.launch(folder, "local-glue", "--port", "0");
    this.site = SiteFolder.make(folder, broker, registry, glue.url("local-glue "));
    this.gate = site.launch("ingest");
    this.projector = site.launch("projector");
    this.queryApi = site.launch("query-api");
  }

  @BeforeAll
  void changeThroughTheGate() {
    parts().subList(0, 3).forEach(PartProcess::ready);
    try (var client = Clients.once(gate.url("gate "), People.ALICE)) {
      Caller alice = new Caller(client);
      alice.create("orders", "first").join();
      alice.update("orders", "second").join();
      ODD_NAMES.forEach(name -> alice.create(name, "odd").join());
    }
    Until.holds(() -> ask(ORDERS).contains("\"version\":2"));
    ODD_NAMES.forEach(name -> Until.holds(() -> ask(named(name)).contains("\"version\":1")));
  }

  @AfterAll
  void close() {
    parts().forEach(PartProcess::close);
    broker.close();
  }

  @Test
  @Order(0)
  void aQuietStartWarnsOfNothing() {
    assertThat(parts())
        .flatExtracting(part -> part.output().lines().toList())
        .isNotEmpty()
        .noneMatch(line -> line.matches(".* (WARN|ERROR) .*"));
  }

  @Test
  @Order(1)
  void aChangeIsSeenInTheView() {
    assertThat(ask(ORDERS)).contains("second", People.ALICE.principal(), "\"openChanges\":[]");
  }

  @Test
  @Order(1)
  void aChangeIsSeenInTheListOfChanges() {
    assertThat(ask("/v1/changes?connection=123456789012/orders"))
        .contains(
            "\"outcome\":\"APPLIED\"", "\"operation\":\"CREATE\"", "\"operation\":\"UPDATE\"");
  }

  @ParameterizedTest
  @Order(1)
  @FieldSource("ODD_NAMES")
  void aConnectionIsFoundByItsName(String name) throws IOException {
    assertThat(new JsonMapper().readTree(ask(named(name))).path("name").asText()).isEqualTo(name);
  }

  @Test
  @Order(1)
  void everyLinkOfAListLeadsToWhatItIsOf() throws IOException {
    JsonMapper json = new JsonMapper();
    JsonNode all = json.readTree(ask("/v1/connections?limit=100")).path("items");
    assertThat(all).hasSize(ODD_NAMES.size() + 1);
    for (JsonNode item : all) {
      JsonNode one = json.readTree(ask(item.path("self").asText()));
      assertThat(one.path("name").asText()).isEqualTo(item.path("name").asText());
    }
  }

  @Test
  @Order(1)
  void theViewsOfAllAreProven() {
    CommandLineRun.of("verify views --config", site.configuration()).exits(ExitCodes.FINE);
  }

  @Test
  @Order(2)
  void aKilledProjectorHasEverythingAgain() {
    // Given
    List<String> before = answers();

    // When
    projector.kill();
    projector = site.launch("projector").ready();

    // Then
    Until.holds(() -> SiteFolder.ask(queryApi, "/v1/overview").statusCode() == 200);
    assertThat(answers()).isEqualTo(before);
  }

  @Test
  @Order(3)
  void eachStopsWhenItIsTold() {
    assertThat(parts()).extracting(PartProcess::stop).containsOnly(TOLD_TO_STOP);
  }

  @Test
  @Order(4)
  void noneHadAnError() {
    assertThat(parts())
        .extracting(PartProcess::output)
        .allSatisfy(
            output -> assertThat(output).isNotEmpty().doesNotContain(" ERROR ", "Exception"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ingest.account-id         | twelve
          ingest.acount-id          | "123456789012"
          projector.threads         | 0
          projector.state-directory | state
          query-api.projectors      | ["ftp://example"]
          query-api.token-file      | tokens.yaml
          """)
  void aWrongKeyIsNamed(String key, String value) throws IOException {
    Path file = site.configurationWith(key, value);
    CommandLineRun run =
        CommandLineRun.of("config validate --config", file).exits(ExitCodes.WRONG_USE);
    assertThat(run.out()).contains(key + " ").hasLineCount(1);
  }

  /** All four, in the order in which they may be stopped; Glue is last, and has no health. */
  private List<PartProcess> parts() {
    return List.of(gate, queryApi, projector, glue);
  }

  private static String named(String name) {
    return "/v1/connections/123456789012?name=" + URLEncoder.encode(name, UTF_8);
  }

  private String ask(String path) {
    return SiteFolder.ask(queryApi, path).body();
  }

  private List<String> answers() {
    return List.of(ask("/v1/overview"), ask("/v1/changes"), ask(ORDERS + "/history"));
  }
}
