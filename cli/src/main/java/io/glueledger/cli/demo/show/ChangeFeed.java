/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo.show;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.event.FinishedChange;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Tells of each change, drift too, once the projector has published it. */
public final class ChangeFeed implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final EventDeserializer<FinishedChange> changes;
  private final Consumer<ChangeLine> taker;
  private final Thread thread = new Thread(this::run, "change-feed");
  private volatile boolean closing;

  private ChangeFeed(String brokers, SchemaRegistryClient registry, Consumer<ChangeLine> taker) {
    this.changes = new EventDeserializer<>(RecordType.FINISHED_CHANGE, registry);
    this.taker = taker;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Tells of what is published from now on. */
  public static ChangeFeed start(
      String brokers, SchemaRegistryClient registry, Consumer<ChangeLine> taker) {
    ChangeFeed feed = new ChangeFeed(brokers, registry, taker);
    List<TopicPartition> partitions =
        feed.consumer.partitionsFor(TopicNames.CHANGES).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    feed.consumer.assign(partitions);
    feed.consumer.seekToEnd(partitions);
    // Looked up now: what is published before the first poll must be told too.
    partitions.forEach(feed.consumer::position);
    feed.thread.setDaemon(true);
    feed.thread.start();
    return feed;
  }

  @Override
  public void close() {
    closing = true;
    consumer.wakeup();
    try {
      thread.join(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (consumer) {
      while (!closing) {
        List<ChangeLine> lines = new ArrayList<>();
        consumer.poll(POLL).forEach(record -> line(record).ifPresent(lines::add));
        lines.stream().sorted(Comparator.comparing(ChangeLine::at)).forEach(taker);
      }
    } catch (WakeupException e) {
      // Woken up to close.
      closing = true;
    }
  }

  private Optional<ChangeLine> line(ConsumerRecord<byte[], byte[]> record) {
    return changes
        .read(record.headers(), record.value())
        .match(change -> Optional.of(ChangeLine.of(change)), undecodable -> Optional.empty());
  }
}
