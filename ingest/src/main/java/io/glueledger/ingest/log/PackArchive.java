/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

import io.glueledger.event.PolicyPack;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.schemas.serialization.EventSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Keeps every pack that ever decided, by its hash, so that a decision can be made again (I9). */
public final class PackArchive {
  private final String topic;
  private final Producer<byte[], byte[]> producer;
  private final EventSerializer<PolicyPack> serializer;

  /** An archive on a topic that exists. */
  public PackArchive(
      String topic, Producer<byte[], byte[]> producer, EventSerializer<PolicyPack> serializer) {
    this.topic = topic;
    this.producer = producer;
    this.serializer = serializer;
  }

  /**
   * Keeps a pack, and returns once it is safe; a pack must be kept before it decides.
   *
   * @param activatedBy who or what put it into force
   * @throws NotAcknowledgedException if the log did not acknowledge in time
   */
  public void keep(PolicyEngine engine, String activatedBy, Instant now, Duration within)
      throws InterruptedException {
    PolicyPack pack =
        new PolicyPack(
            engine.packHash(),
            engine.pack().name(),
            new String(engine.pack().canonical(), StandardCharsets.UTF_8),
            activatedBy,
            Instant.ofEpochMilli(now.toEpochMilli()),
            PolicyEngine.ENGINE_VERSION);
    byte[] key = engine.packHash().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, null, key, serializer.serialize(pack), serializer.headers());
    try {
      producer.send(record).get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new NotAcknowledgedException("The pack in force could not be kept", e);
    }
  }
}
