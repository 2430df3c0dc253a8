/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.cli.command.ExitCodes;
import io.glueledger.cli.fixture.CommandLineRun;
import io.glueledger.systemtests.gate.Clients;
import io.glueledger.systemtests.gate.PartProcess;
import io.glueledger.systemtests.gate.People;
import io.glueledger.systemtests.gate.Until;
import io.glueledger.testkit.Infrastructure;
import io.glueledger.testkit.registry.ApicurioRegistry;
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
import software.amazon.awssdk.services.glue.GlueAsyncClient;

/** Gate, local Glue, projector and query API, each a process, with a real broker and registry. */
@ExtendWith(Infrastructure.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class PartsApartTest {
  /** 128 and the number of SIGTERM: how every JVM ends that was told to and did. */
  private static final int TOLD_TO_STOP = 143;

  private static final String CONNECTION = "/v1/connections/123456789012/";

  private final Site site;
  private final GlueAsyncClient alice;

  PartsApartTest(@TempDir Path folder, ApicurioRegistry registry) {
    this.site = new Site(folder, registry);
    this.alice = Clients.once(site.gate(), People.ALICE);
  }

  @BeforeAll
  void change() {
    alice.createConnection(r -> r.connectionInput(Clients.good("orders", "first"))).join();
  }

  @AfterAll
  void close() {
    alice.close();
    site.close();
  }

  @Test
  @Order(1)
  void aChangeThroughTheGateIsReadBack() {
    // When
    alice
        .updateConnection(r -> r.name("orders").connectionInput(Clients.good("orders", "second")))
        .join();

    // Then
    Until.holds(() -> site.ask(CONNECTION + "orders").body().contains("\"version\":2"));
    assertThat(site.ask(CONNECTION + "orders").body())
        .contains("second", People.ALICE.principal(), "\"openChanges\":[]");
    assertThat(site.ask("/v1/changes?connection=123456789012/orders").body())
        .contains(
            "\"outcome\":\"APPLIED\"", "\"operation\":\"CREATE\"", "\"operation\":\"UPDATE\"");
  }

  @Test
  @Order(2)
  void aKilledProjectorHasEverythingAgain() {
    // Given
    List<String> paths = List.of("/v1/overview", "/v1/changes", CONNECTION + "orders/history");
    Until.holds(() -> site.ask(CONNECTION + "orders").body().contains("\"version\":2"));
    List<String> before = paths.stream().map(path -> site.ask(path).body()).toList();

    // When
    long begun = System.nanoTime();
    site.killProjector();
    System.out.printf(
        "PartsApartTest: ready %d ms after kill -9%n", (System.nanoTime() - begun) / 1_000_000);

    // Then
    Until.holds(() -> site.ask("/v1/overview").statusCode() == 200);
    assertThat(paths.stream().map(path -> site.ask(path).body()).toList()).isEqualTo(before);
    assertThat(site.projector().output()).doesNotContain(" ERROR ", "Exception");
  }

  @Test
  @Order(3)
  void eachStopsWhenItIsTold() {
    // When
    List<Integer> exitCodes = site.parts().stream().map(PartProcess::stop).toList();

    // Then
    assertThat(exitCodes).containsOnly(TOLD_TO_STOP);
    assertThat(site.parts())
        .allSatisfy(part -> assertThat(part.output()).doesNotContain(" ERROR ", "Exception"));
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
  void aWrongKeyIsNamed(String key, String value) {
    // Given
    Path file = site.configurationWith(key, value);

    // When
    CommandLineRun run = CommandLineRun.of("config", "validate", "--config", file.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(ExitCodes.FINDINGS);
    assertThat(run.out().lines()).singleElement().asString().contains(key + " ");
  }
}
