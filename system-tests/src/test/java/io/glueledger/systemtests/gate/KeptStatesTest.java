/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.server.GateServer;
import io.glueledger.schemas.topics.TopicNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** A gate starts from what gates have kept; what is not to be trusted is read from the log. */
@WithInstallation
class KeptStatesTest {
  private static final int CONNECTIONS = 12;

  private final Installation site;
  private final Map<String, ConnectionState> known;
  private final Map<String, ConnectionState> distrusting;
  private final Map<String, ConnectionState> withoutLog;
  private final GateServer last;

  KeptStatesTest(Installation site) throws Exception {
    this.site = site;
    try (GateServer first = site.gate()) {
      Caller alice = site.through(first, People.ALICE);
      for (int i = 0; i < CONNECTIONS; i++) {
        alice.create("kept-" + i, "first").join();
        alice.update("kept-" + i, "second").join();
      }
      alice.delete("kept-0").join();
      site.awaitRead(first);
      this.known = states(first);
    }
    spoilOneState();
    try (GateServer second = site.gate()) {
      this.distrusting = states(second);
      Until.holds(() -> partitions().allMatch(p -> second.core().ledger().changed(p).isEmpty()));
    }
    forgetTheLog();
    this.last = site.gate();
    this.withoutLog = states(last);
  }

  private static Map<String, ConnectionState> states(GateServer gate) {
    LogState ledger = gate.core().ledger();
    List<String> keys = new ArrayList<>();
    ledger.states().each((key, facts) -> keys.add(key));
    return keys.stream().collect(toMap(key -> key, key -> ledger.recall(key).join().state()));
  }

  private IntStream partitions() {
    return IntStream.range(0, site.broker().topics().logPartitions());
  }

  private void spoilOneState() throws Exception {
    String key = known.keySet().iterator().next();
    int partition = UnknownEvent.partition(site, key.substring(key.indexOf('/') + 1));
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", (Object) site.broker().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  TopicNames.GATE_STATE,
                  partition,
                  key.getBytes(StandardCharsets.UTF_8),
                  new byte[] {1, 2, 3}))
          .get();
    }
  }

  /** So that nothing can be known but what was kept. */
  private void forgetTheLog() throws Exception {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", site.broker().bootstrapServers()))) {
      admin
          .deleteRecords(
              partitions()
                  .boxed()
                  .collect(
                      toMap(
                          p -> new TopicPartition(TopicNames.CONNECTION_EVENTS, p),
                          p -> RecordsToDelete.beforeOffset(-1))))
          .all()
          .get();
    }
  }

  @Test
  void aStateThatCannotBeReadIsMadeAnewFromTheLog() {
    assertThat(distrusting).isEqualTo(known).hasSize(CONNECTIONS);
  }

  @Test
  void aGateKnowsAllWithoutTheLog() {
    assertThat(withoutLog).containsExactlyInAnyOrderEntriesOf(known);
  }

  @Test
  void itGoesOnFromThere() {
    Caller alice = site.through(last, People.ALICE);
    alice.update("kept-1", "third").join();
    alice.create("kept-0", "again").join();
    assertThat(
            last.core()
                .ledger()
                .recall(key("kept-1"))
                .join()
                .state()
                .newest()
                .orElseThrow()
                .number())
        .isEqualTo(3);
    assertThat(site.sent("GetConnection", "kept-1")).hasSizeLessThan(2);
  }

  private String key(String name) {
    return known.keySet().stream().filter(k -> k.endsWith("/" + name)).findFirst().orElseThrow();
  }
}
