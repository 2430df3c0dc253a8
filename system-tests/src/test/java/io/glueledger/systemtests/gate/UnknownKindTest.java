/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.ingest.server.GateServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.model.GlueException;

/** A newer version wrote something that this one does not know: its partition stops, no other. */
@WithInstallation
class UnknownKindTest {
  private final Installation site;
  private final GateServer gate;
  private final Caller alice;
  private final int partition;
  private final String elsewhere;

  UnknownKindTest(Installation site) throws Exception {
    this.site = site;
    this.gate = site.gate();
    this.alice = site.through(gate, People.ALICE);
    this.partition = UnknownEvent.partition(site, "met");
    String other = "a";
    while (UnknownEvent.partition(site, other) == partition) {
      other += "a";
    }
    this.elsewhere = other;
    alice.create("met", "first").join();
    alice.create(elsewhere, "first").join();
    UnknownEvent.write(site, "met");
    Until.holds(() -> gate.core().ledger().stopped(partition).isPresent());
  }

  @Test
  void itsPartitionIsNotChangedAnyMore() {
    GlueException refused = Refused.unavailably(alice.update("met", "second"));
    assertThat(refused.awsErrorDetails().errorMessage())
        .contains(UnknownEvent.KIND, "partition " + partition);
    assertThat(site.sent("UpdateConnection", "met")).isEmpty();
  }

  @Test
  void allOthersAre() {
    alice.update(elsewhere, "second").join();
    assertThat(site.sent("UpdateConnection", elsewhere)).hasSize(1);
  }

  @Test
  void itCanBeReadAllTheSame() {
    assertThat(alice.sdk().getConnection(r -> r.name("met")).join().connection().description())
        .isEqualTo("first");
  }

  @Test
  void healthAndMetricsSayWhere() throws IOException, InterruptedException {
    assertThat(page("/health/ready"))
        .startsWith("ready")
        .contains("partition " + partition, UnknownEvent.KIND);
    assertThat(page("/metrics")).contains("glue_ledger_partitions_stopped 1.0");
  }

  private String page(String path) throws IOException, InterruptedException {
    URI address = gate.adminEndpoint().resolve(path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }
}
