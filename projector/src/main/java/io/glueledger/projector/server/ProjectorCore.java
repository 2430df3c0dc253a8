/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.server;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.glueledger.projector.config.ProjectorConfig;
import io.glueledger.projector.fold.FoldVersion;
import io.glueledger.projector.kafka.FoldGroups;
import io.glueledger.projector.kafka.InterruptibleWait;
import io.glueledger.projector.kafka.LostState;
import io.glueledger.projector.kafka.StreamsSettings;
import io.glueledger.projector.kafka.TopicReader;
import io.glueledger.projector.publish.PublishedOnce;
import io.glueledger.projector.serve.ServedPartitions;
import io.glueledger.projector.state.LedgerRows;
import io.glueledger.projector.topology.LedgerParts;
import io.glueledger.projector.topology.LedgerTopology;
import io.glueledger.schemas.log.PacksTopic;
import io.glueledger.schemas.log.SkipsTopic;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.start.StartChecks;
import io.glueledger.schemas.start.StartException;
import io.glueledger.schemas.topics.TopicNames;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Kafka Streams application and what it needs beside itself. */
final class ProjectorCore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectorCore.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

  /** Meters of each store, task, processor and partition: thousands that nobody looks at. */
  static final MeterFilter[] DETAILS =
      Stream.of("stream.state", "stream.task", "stream.processor", "stream.topic", "consumer.fetch")
          .map(name -> MeterFilter.denyNameStartsWith("kafka." + name))
          .toArray(MeterFilter[]::new);

  private final Admin admin;
  private final TopicReader reader;
  private final SkipsTopic skips;
  private final PacksTopic packs;
  private final KafkaStreams streams;
  private final ServedPartitions partitions;

  private ProjectorCore(
      Admin admin,
      TopicReader reader,
      SkipsTopic skips,
      PacksTopic packs,
      KafkaStreams streams,
      ServedPartitions partitions) {
    this.admin = admin;
    this.reader = reader;
    this.skips = skips;
    this.packs = packs;
    this.streams = streams;
    this.partitions = partitions;
  }

  static ProjectorCore start(
      ProjectorConfig config,
      URI advertised,
      ReadProgress reading,
      InterruptibleWait waiting,
      MeterRegistry metrics) {
    Map<String, Object> site = new HashMap<>(config.kafka().properties());
    Admin admin = Admin.create(site);
    TopicReader reader = new TopicReader(site, admin);
    SkipsTopic skips = new SkipsTopic(site, config.registry().client());
    PacksTopic packs = new PacksTopic(site, config.registry().client());
    try {
      StartChecks checks = new StartChecks(waiting::pause);
      checks.topics(admin, config.topics());
      FoldGroups groups = new FoldGroups(admin);
      if (checks.whenAvailable(() -> groups.newerRuns(FoldVersion.CURRENT))) {
        throw new StartException(
            "A projector of a newer fold version is running. Stop it first, or start that"
                + " version.");
      }
      boolean lost = checks.whenAvailable(() -> new LostState(admin).forget());
      checks.whenAvailable(skips::readAll);
      LedgerParts parts = parts(config, checks, reader, skips, groups, reading, waiting);
      KafkaStreams streams = streams(config, parts, advertised, reading);
      if (lost) {
        streams.cleanUp();
      }
      reading.wants(lastOffsets(reader));
      StreamsPartitions partitions =
          new StreamsPartitions(streams, reading, parts.partitions(), advertised, packs);
      Gauge.builder("glue.ledger.projector.lag", streams, RecordsLag::records)
          .description("Records of the log that this instance has fetched knowledge of, not folded")
          .register(metrics);
      Gauge.builder(
              "glue.ledger.projector.lag.age", streams, s -> reading.age(RecordsLag.behind(s)))
          .description(
              "How old the newest folded event is of the partition that is furthest behind")
          .baseUnit("seconds")
          .register(metrics);
      ReviewGauges.register(partitions, InstantSource.system(), metrics);
      new KafkaStreamsMetrics(streams).bindTo(metrics);
      streams.start();
      return new ProjectorCore(admin, reader, skips, packs, streams, partitions);
    } catch (RuntimeException e) {
      packs.close();
      skips.close();
      reader.close();
      admin.close();
      throw e;
    }
  }

  ServedPartitions partitions() {
    return partitions;
  }

  @Override
  public void close() {
    streams.close(
        CloseOptions.timeout(CLOSE_WITHIN)
            .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    packs.close();
    skips.close();
    reader.close();
    admin.close();
  }

  private static LedgerParts parts(
      ProjectorConfig config,
      StartChecks checks,
      TopicReader reader,
      SkipsTopic skips,
      FoldGroups groups,
      ReadProgress reading,
      InterruptibleWait waiting) {
    SchemaRegistryClient registry = config.registry().client();
    return new LedgerParts(
        config.topics().logPartitions(),
        registry,
        checks.serializer(RecordType.CONNECTION_VIEW, registry),
        checks.serializer(RecordType.FINISHED_CHANGE, registry),
        checks.whenAvailable(() -> new PublishedOnce(reader, groups, registry, waiting)),
        new LogBeside(reader),
        skips,
        waiting,
        reading);
  }

  private static KafkaStreams streams(
      ProjectorConfig config, LedgerParts parts, URI advertised, ReadProgress reading) {
    KafkaStreams streams =
        new KafkaStreams(
            LedgerTopology.of(
                parts, Stores.persistentKeyValueStore(LedgerRows.STORE), mostWaiting(config)),
            StreamsSettings.of(config, advertised, LedgerTopology.LONGEST_ROW));
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.RUNNING) {
            reading.running();
          } else if (now == KafkaStreams.State.ERROR) {
            reading.died();
          }
        });
    streams.setUncaughtExceptionHandler(e -> afterFailure(e, reading));
    return streams;
  }

  /** Of one partition, if all were owned here, and rows about a kibibyte. */
  private static int mostWaiting(ProjectorConfig config) {
    long rows = config.state().cacheSize().bytes() / 1024 / config.topics().logPartitions();
    return (int) Math.min(rows, Integer.MAX_VALUE);
  }

  /** Kafka's own troubles pass; anything else would come again at the same record. */
  private static StreamThreadExceptionResponse afterFailure(
      Throwable failure, ReadProgress reading) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    if (cause instanceof InterruptibleWait.ClosingException) {
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    if (cause instanceof KafkaException) {
      LOG.atWarn().setCause(failure).log("Folding failed; trying again");
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    reading.stop(String.valueOf(cause.getMessage()));
    LOG.atError()
        .setCause(failure)
        .log("Folding has stopped; the views stand still until somebody has acted");
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private static Map<Integer, Long> lastOffsets(TopicReader reader) {
    Map<Integer, Long> last = new HashMap<>();
    List<TopicPartition> partitions = reader.partitions(TopicNames.CONNECTION_EVENTS);
    partitions.forEach(
        partition ->
            reader
                .last(partition)
                .ifPresent(record -> last.put(partition.partition(), record.offset())));
    return last;
  }
}
