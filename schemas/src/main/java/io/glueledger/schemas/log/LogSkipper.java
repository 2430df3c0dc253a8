/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.log;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.LogSkip;
import io.glueledger.schemas.envelope.UnknownKindException;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.DecodeResult;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.topics.TopicNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Lets a record of the log pass by, if it is one that this version cannot read. */
public final class LogSkipper {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, Object> site;
  private final SchemaRegistryClient registry;
  private final Duration within;

  /** What came of it. */
  public sealed interface SkipResult {
    /** The readers pass it by from now on. */
    record Skipped(LogSkip skip) implements SkipResult {}

    /** They read it, or it is not there; nothing was written. */
    record Refused(String why) implements SkipResult {}
  }

  /**
   * With the site's client properties.
   *
   * @param within how long Kafka may take
   */
  public LogSkipper(Map<String, ?> site, SchemaRegistryClient registry, Duration within) {
    this.site = new HashMap<>(site);
    this.registry = registry;
    this.within = within;
  }

  /**
   * Reads the record, and skips it if nobody of this version can.
   *
   * @param wanted the skip, of which the defect is found out here
   * @throws org.apache.kafka.common.KafkaException if Kafka did not answer or take it in time
   */
  public SkipResult skip(LogSkip.Builder wanted) throws InterruptedException {
    TopicPartition partition =
        new TopicPartition(TopicNames.CONNECTION_EVENTS, wanted.getPartition());
    Map<String, Object> config = new HashMap<>(site);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) within.toMillis());
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      int partitions = consumer.partitionsFor(TopicNames.CONNECTION_EVENTS).size();
      if (partition.partition() < 0 || partition.partition() >= partitions) {
        return new SkipResult.Refused("the log has the partitions 0 to " + (partitions - 1));
      }
      Optional<ConsumerRecord<byte[], byte[]>> record =
          record(consumer, partition, wanted.getOffset());
      if (record.isEmpty()) {
        return new SkipResult.Refused("no record stands at that offset");
      }
      Optional<String> defect = defect(record.get(), partitions);
      if (defect.isEmpty()) {
        return new SkipResult.Refused(
            "this version reads the record, and what can be read is never skipped");
      }
      LogSkip skip = wanted.setDefect(defect.get()).build();
      write(skip);
      return new SkipResult.Skipped(skip);
    }
  }

  private Optional<ConsumerRecord<byte[], byte[]>> record(
      Consumer<byte[], byte[]> consumer, TopicPartition partition, long offset) {
    List<TopicPartition> one = List.of(partition);
    consumer.assign(one);
    if (offset < consumer.beginningOffsets(one).getOrDefault(partition, 0L)
        || offset >= consumer.endOffsets(one).getOrDefault(partition, 0L)) {
      return Optional.empty();
    }
    consumer.seek(partition, offset);
    long end = System.nanoTime() + within.toNanos();
    while (consumer.position(partition) <= offset) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        // Markers of transactions have offsets and are no records.
        return Optional.of(record).filter(found -> found.offset() == offset);
      }
      if (System.nanoTime() > end) {
        throw new TimeoutException("Kafka did not hand out the record in time");
      }
    }
    return Optional.empty();
  }

  /** What keeps readers of this version from it; empty for nothing. */
  private Optional<String> defect(ConsumerRecord<byte[], byte[]> record, int partitions) {
    DecodeResult<ConnectionEvent> read =
        new EventDeserializer<>(RecordType.CONNECTION_EVENT, registry)
            .read(record.headers(), record.value());
    return read.match(
        event -> unreadable(record, event, partitions), bad -> Optional.of(bad.defect().name()));
  }

  private static Optional<String> unreadable(
      ConsumerRecord<byte[], byte[]> record, ConnectionEvent event, int partitions) {
    try {
      return new EnvelopeCheck(partitions)
          .contradiction(record.key(), event, record.partition())
          .map(why -> EnvelopeCheck.DEFECT);
    } catch (UnknownKindException e) {
      return Optional.of(e.kind());
    }
  }

  private void write(LogSkip skip) throws InterruptedException {
    EventSerializer<LogSkip> serializer = new EventSerializer<>(RecordType.LOG_SKIP, registry);
    serializer.prepare();
    Map<String, Object> config = new HashMap<>(site);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, within.toMillis());
    String key = skip.getPartition() + "/" + skip.getOffset();
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  TopicNames.SKIPS,
                  0,
                  key.getBytes(StandardCharsets.UTF_8),
                  serializer.serialize(skip),
                  serializer.headers()))
          .get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new KafkaException("Kafka did not take the skip", e);
    }
  }
}
