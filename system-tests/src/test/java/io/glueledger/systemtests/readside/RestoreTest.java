/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.readside;

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
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A whole cluster is lost, with a change that its mirror does not have. */
@ExtendWith(Infrastructure.class)
class RestoreTest {
  private static final String HISTORY = "/v1/connections/123456789012/orders/history";
  private final TestBroker lost = TestBroker.start();
  private final TestBroker mirror = TestBroker.start();

  @AfterEach
  void close() {
    mirror.close();
  }

  @Test
  void whatWasMirroredIsThereAndWhatWasNotIsDrift(
      @TempDir Path before, @TempDir Path after, ApicurioRegistry registry) throws IOException {
    try (PartProcess glue = PartProcess.launch(before, "local-glue", "--port", "0")) {
      // Given
      SiteFolder first = SiteFolder.make(before, lost, registry, glue.url("local-glue "));
      SiteFolder second = SiteFolder.make(after, mirror, registry, glue.url("local-glue "));
      Set<Instant> recorded = changedMirroredAndChangedAgain(first);
      lost.close();

      // When
      try (PartProcess gate = second.launch("ingest");
          PartProcess projector = second.launch("projector");
          PartProcess queryApi = second.launch("query-api")) {
        gate.ready();
        projector.ready();
        Until.holds(() -> SiteFolder.ask(queryApi, HISTORY).body().contains("DRIFT"));

        // Then
        JsonNode versions =
            new JsonMapper().readTree(SiteFolder.ask(queryApi, HISTORY).body()).path("items");
        assertThat(versions.findValuesAsText("origin"))
            .containsExactly("DRIFT", "CHANGE", "CHANGE");
        assertThat(versions.get(0).toString()).contains("third");
        assertThat(Instant.parse(versions.get(1).path("since").asText())).isIn(recorded);
        CommandLineRun.of("verify views --config", second.configuration()).exits(ExitCodes.FINE);
      }
    }
  }

  /** The mirror lacks the last change. */
  private Set<Instant> changedMirroredAndChangedAgain(SiteFolder site) {
    try (PartProcess gate = site.launch("ingest").ready();
        var client = Clients.once(gate.url("gate "), People.ALICE)) {
      Caller alice = new Caller(client);
      alice.create("orders", "first").join();
      alice.update("orders", "second").join();
      Set<Instant> recorded = LogMirror.copy(lost, mirror);
      alice.update("orders", "third").join();
      return recorded;
    }
  }
}
