/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.testkit.events.TestEvents;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.model.GlueException;

/** A newer version wrote something that this one does not know: its partition stops, no other. */
@WithInstallation
class UnknownKindTest {
  private static final String KIND = "ConnectionBlessed";

  private final Installation site;
  private final GateServer gate;
  private final Caller alice;
  private final int partition;
  private final String elsewhere;

  UnknownKindTest(Installation site) throws Exception {
    this.site = site;
    this.gate = site.gate();
    this.alice = site.through(gate, People.ALICE);
    this.partition = partition("met");
    String other = "a";
    while (partition(other) == partition) {
      other += "a";
    }
    this.elsewhere = other;
    alice.create("met", "first").join();
    alice.create(elsewhere, "first").join();
    write();
    Until.holds(() -> gate.core().ledger().stopped(partition).isPresent());
  }

  private int partition(String name) {
    return ConnectionKeys.partition(
        ConnectionKeys.text(TestEvents.connection(name)), site.broker().topics().logPartitions());
  }

  private void write() throws Exception {
    ConnectionEvent known = site.log().of("met").get(0);
    ConnectionEvent unknown = ConnectionEvent.newBuilder(known).setKind(KIND).build();
    var serializer = new EventSerializer<>(RecordType.CONNECTION_EVENT, site.registry().client());
    serializer.prepare();
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", (Object) site.broker().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  TopicNames.CONNECTION_EVENTS,
                  partition,
                  ConnectionKeys.bytes(known.getConnection()),
                  serializer.serialize(unknown),
                  serializer.headers()))
          .get();
    }
  }

  @Test
  void itsPartitionIsNotChangedAnyMore() {
    GlueException refused = Refused.unavailably(alice.update("met", "second"));
    assertThat(refused.awsErrorDetails().errorMessage()).contains(KIND, "partition " + partition);
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
    assertThat(page("/health/ready")).startsWith("ready").contains("partition " + partition, KIND);
    assertThat(page("/metrics")).contains("glue_ledger_partitions_stopped 1.0");
  }

  private String page(String path) throws IOException, InterruptedException {
    URI address = gate.adminEndpoint().resolve(path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }
}
