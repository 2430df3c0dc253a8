/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.topics.TopicNames;
import io.glueledger.testkit.events.TestEvents;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class SnapshotWriterTest {
  private static final int PARTITION = 2;
  private static final TopicPartition LOG =
      new TopicPartition(TopicNames.CONNECTION_EVENTS, PARTITION);

  private final MockConsumer<byte[], byte[]> owner =
      new MockConsumer<>(AutoOffsetResetStrategy.NONE.name());
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(
          true, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
  private final LogState ledger = new LogState();
  private final SnapshotWriter writer = new SnapshotWriter(ledger, () -> producer);

  private void read(long offset, String connection) {
    ConnectionEvent event =
        TestEvents.envelope(
            connection, "c-" + offset, TestEvents.create(TestEvents.definition("", 1)));
    ledger.apply(
        PARTITION,
        new RecordedEvent(offset, TestEvents.CLOCK, event),
        ledger.recall(ConnectionKeys.text(event.getConnection())).join());
  }

  private void committed(SnapshotMark mark, long end) {
    owner.assign(Set.of(LOG));
    owner.updateEndOffsets(Map.of(LOG, end));
    owner.commitSync(Map.of(LOG, mark.committed()));
  }

  @Test
  void keepsWhatHasChangedAndHowFar() {
    // Given
    read(0, "orders");
    read(1, "customers");

    // When
    writer.write(Set.of(PARTITION), owner);

    // Then
    assertThat(producer.history()).hasSize(2);
    assertThat(producer.consumerGroupOffsetsHistory())
        .singleElement()
        .satisfies(
            groups ->
                assertThat(groups.values())
                    .containsExactly(Map.of(LOG, new SnapshotMark(2, 2, 1).committed())));
    assertThat(ledger.changed(PARTITION)).isEmpty();
  }

  @Test
  void aGateThatLagsBehindTheFormerOwnerPutsNothingOlderInThePlaceOfItsStates() {
    // Given
    read(0, "orders");
    committed(new SnapshotMark(1, 1, 5), 6);

    // When
    writer.write(Set.of(PARTITION), owner);

    // Then
    assertThat(producer.history()).isEmpty();
    assertThat(ledger.changed(PARTITION)).hasSize(1);
  }

  @Test
  void itGoesOnOnceItHasReadAsMuch() {
    // Given
    committed(new SnapshotMark(1, 1, 5), 6);
    read(5, "orders");

    // When
    writer.write(Set.of(PARTITION), owner);

    // Then
    assertThat(producer.history()).hasSize(1);
  }

  @Test
  void aLogThatIsShorterThanWhatWasKeptIsAnotherOne() {
    // Given
    committed(new SnapshotMark(1, 1, 5), 3);
    read(2, "orders");

    // When
    writer.write(Set.of(PARTITION), owner);

    // Then
    assertThat(producer.history()).hasSize(1);
  }
}
