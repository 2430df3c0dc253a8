/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.ingest.config.GateConfig;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.log.KafkaClients;
import io.glueledger.ingest.log.KafkaEventLog;
import io.glueledger.ingest.log.NotAcknowledgedException;
import io.glueledger.ingest.log.PackArchive;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.queue.Timers;
import io.glueledger.ingest.reconcile.PartitionOwnership;
import io.glueledger.ingest.snapshot.KafkaSnapshots;
import io.glueledger.ingest.tail.LogTail;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.schemas.log.PacksTopic;
import io.glueledger.schemas.log.SkipsTopic;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.EventDeserializer;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.start.StartChecks;
import io.glueledger.schemas.start.StartException;
import io.glueledger.schemas.topics.KafkaUnavailableException;
import io.glueledger.schemas.topics.TopicNames;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;

/** The gate's hold on the log: the producer, the tail, and the schemas that both need. */
final class LogConnection implements AutoCloseable {
  private static final String VERSION =
      Optional.ofNullable(LogConnection.class.getPackage().getImplementationVersion())
          .orElse("development");

  private static final Duration KEEP_WITHIN = Duration.ofMinutes(5);

  private final KafkaEventLog events;
  private final LogTail tail;
  private final PackArchive archive;
  private final SkipsTopic skips;
  private volatile String notReady = "reading the log";

  private LogConnection(KafkaEventLog events, LogTail tail, PackArchive archive, SkipsTopic skips) {
    this.events = events;
    this.tail = tail;
    this.archive = archive;
    this.skips = skips;
  }

  /** Checks the topics and the schemas, keeps the pack in force, and prepares to write and read. */
  static LogConnection open(
      GateConfig config,
      KafkaClients kafka,
      LogState ledger,
      Timers timers,
      Duration append,
      PolicyEngine pack) {
    StartChecks checks = StartChecks.untilInterrupted();
    try (Admin admin = Admin.create(new HashMap<>(config.kafka().properties()))) {
      checks.topics(admin, config.topics());
    }
    SchemaRegistryClient registry = config.registry().client();
    EventSerializer<io.glueledger.event.ConnectionEvent> serializer =
        checks.serializer(RecordType.CONNECTION_EVENT, registry);
    EventSerializer<io.glueledger.event.PolicyPack> packs =
        checks.serializer(RecordType.POLICY_PACK, registry);
    Producer<byte[], byte[]> producer = kafka.producer(append);
    String gate = instanceName();
    PackArchive archive =
        new PackArchive(
            producer, packs, new PacksTopic(config.kafka().properties(), registry), timers, gate);
    // Brokers that answer questions may still be too few, or too busy, to take a record.
    long start = System.nanoTime();
    checks.whenAvailable(() -> kept(archive, pack, start));
    SkipsTopic skips = new SkipsTopic(config.kafka().properties(), registry);
    checks.whenAvailable(skips::readAll);
    LogTail tail =
        new LogTail(
            kafka.tail(),
            new EventDeserializer<>(RecordType.CONNECTION_EVENT, registry),
            skips,
            new KafkaSnapshots(() -> kafka.member(PartitionOwnership.GROUP)),
            ledger);
    return new LogConnection(
        new KafkaEventLog(producer, serializer, timers, append, gate, VERSION),
        tail,
        archive,
        skips);
  }

  private static PackArchive kept(PackArchive archive, PolicyEngine pack, long start) {
    try {
      archive.keep(pack);
      return archive;
    } catch (NotAcknowledgedException e) {
      if (System.nanoTime() - start > KEEP_WITHIN.toNanos()) {
        throw new StartException(
            "Kafka answers, but did not take the policy pack within "
                + KEEP_WITHIN.toMinutes()
                + " min, and a pack must be kept before it decides. Check that enough brokers run"
                + " for topics.min-insync-replicas, and that this gate may write to "
                + TopicNames.POLICY_PACKS
                + ".",
            e);
      }
      throw new KafkaUnavailableException("The log does not acknowledge the pack in force", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("Interrupted while starting", e);
    }
  }

  /**
   * Keeps a pack before it judges for the first time.
   *
   * @throws IOException if the log does not acknowledge in time: the pack must not judge
   */
  void keep(PolicyEngine pack) throws IOException {
    try {
      archive.keep(pack);
    } catch (NotAcknowledgedException e) {
      throw new IOException("the log does not acknowledge the pack", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while keeping the pack", e);
    }
  }

  EventLog events() {
    return events;
  }

  /** Begins to read; completes when all that stood on the log was read. */
  CompletableFuture<Void> begin() {
    return tail.start().thenRun(() -> notReady = "");
  }

  Optional<String> notReady() {
    return tail.stopped()
        .map(why -> "reading the log has stopped: " + why)
        .or(() -> notReady.isEmpty() ? Optional.empty() : Optional.of(notReady + left()));
  }

  private String left() {
    return tail.left() == 0 ? "" : ", " + tail.left() + " records are left";
  }

  /** Names this process in the events that it writes. */
  private static String instanceName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "gate";
    }
  }

  @Override
  public void close() {
    tail.close();
    archive.close();
    skips.close();
    events.close();
  }
}
