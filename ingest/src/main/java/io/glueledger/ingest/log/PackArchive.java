/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

import io.glueledger.event.PolicyPack;
import io.glueledger.ingest.queue.Timers;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.schemas.log.PacksTopic;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.serialization.RegistryUnavailableException;
import io.glueledger.schemas.topics.TopicNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Keeps every pack that ever decided, by its hash, so that a decision can be made again (I9). */
public final class PackArchive implements AutoCloseable {
  private static final Duration WITHIN = Duration.ofSeconds(10);

  private final Producer<byte[], byte[]> producer;
  private final EventSerializer<PolicyPack> serializer;
  private final PacksTopic kept;
  private final Timers timers;
  private final String gate;

  /**
   * An archive, whose topic exists.
   *
   * @param gate name of this gate's instance, which puts packs into force
   */
  public PackArchive(
      Producer<byte[], byte[]> producer,
      EventSerializer<PolicyPack> serializer,
      PacksTopic kept,
      Timers timers,
      String gate) {
    this.producer = producer;
    this.serializer = serializer;
    this.kept = kept;
    this.timers = timers;
    this.gate = gate;
  }

  /**
   * Keeps a pack, and returns once it is safe; a pack must be kept before it decides. One that is
   * there already stays as it is: its record says who put it into force first.
   *
   * @throws NotAcknowledgedException if the log did not acknowledge in time
   */
  public void keep(PolicyEngine engine) throws InterruptedException {
    if (isKept(engine.packHash())) {
      return;
    }
    PolicyPack pack =
        new PolicyPack(
            engine.packHash(),
            engine.pack().name(),
            new String(engine.pack().canonical(), StandardCharsets.UTF_8),
            gate,
            timers.now().truncatedTo(ChronoUnit.MILLIS),
            PolicyEngine.ENGINE_VERSION);
    byte[] key = engine.packHash().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            TopicNames.POLICY_PACKS, null, key, serializer.serialize(pack), serializer.headers());
    try {
      producer.send(record).get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new NotAcknowledgedException("The pack in force could not be kept", e);
    }
  }

  private boolean isKept(String hash) {
    try {
      return kept.find(hash).isPresent();
    } catch (KafkaException | RegistryUnavailableException e) {
      throw new NotAcknowledgedException("Nobody says whether the pack in force is kept", e);
    }
  }

  @Override
  public void close() {
    kept.close();
  }
}
