/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.review.ReviewState;
import io.glueledger.definition.stored.ConnectionStates;
import io.glueledger.definition.stored.ConnectionStates.Kept;
import io.glueledger.ingest.states.StateGoneException;
import io.glueledger.ingest.states.StateRow;
import io.glueledger.schemas.topics.TopicNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaStateReaderTest {
  private static final String KEY = "123456789012/orders";
  private static final int PARTITION = 2;
  private static final TopicPartition TOPIC = new TopicPartition(TopicNames.GATE_STATE, PARTITION);

  private final MockConsumer<byte[], byte[]> consumer =
      new MockConsumer<>(AutoOffsetResetStrategy.NONE.name());
  private final KafkaStateReader reader = new KafkaStateReader(() -> consumer);

  @AfterEach
  void close() {
    reader.close();
  }

  private static Kept at(long offset) {
    return new Kept(
        offset,
        new ConnectionState(
            Optional.empty(), List.of(), offset, Optional.empty(), List.of(), ReviewState.EMPTY));
  }

  /** What stands on the topic as soon as it is read. */
  private void stands(long place, String key, byte[] state, boolean ours) {
    consumer.schedulePollTask(
        () -> {
          consumer.updateBeginningOffsets(Map.of(TOPIC, 0L));
          RecordHeaders headers = new RecordHeaders();
          if (ours) {
            headers.add(FoldHeader.OURS);
          }
          consumer.addRecord(
              new ConsumerRecord<>(
                  TOPIC.topic(),
                  PARTITION,
                  place,
                  0,
                  TimestampType.CREATE_TIME,
                  0,
                  state.length,
                  key.getBytes(UTF_8),
                  state,
                  headers,
                  Optional.empty()));
        });
  }

  private CompletableFuture<Kept> ask(long place, long offset) {
    return reader
        .read(KEY, new StateRow(PARTITION, place, offset, 10))
        .orTimeout(20, TimeUnit.SECONDS);
  }

  @Test
  void readsWhatWasKept() {
    stands(7, KEY, ConnectionStates.bytes(at(5)), true);
    assertThat(ask(7, 5).join()).isEqualTo(at(5));
  }

  @Test
  void aRowThatWasReplacedIsGone() {
    stands(9, KEY, ConnectionStates.bytes(at(6)), true);
    assertGone(ask(7, 5));
  }

  @Test
  void aRowOfAnotherConnectionIsNone() {
    stands(7, "123456789012/others", ConnectionStates.bytes(at(5)), true);
    assertGone(ask(7, 5));
  }

  @Test
  void aRowOfAnotherFoldIsNone() {
    stands(7, KEY, ConnectionStates.bytes(at(5)), false);
    assertGone(ask(7, 5));
  }

  @Test
  void aRowThatNobodyCanReadIsNone() {
    stands(7, KEY, new byte[] {1, 2, 3}, true);
    assertGone(ask(7, 5));
  }

  @Test
  void whatCannotBeToldNowIsNotGone() {
    consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("no broker")));
    assertThatThrownBy(ask(7, 5)::join).hasCauseInstanceOf(KafkaException.class);
  }

  private static void assertGone(CompletableFuture<Kept> read) {
    assertThatThrownBy(read::join).hasCauseInstanceOf(StateGoneException.class);
  }
}
