/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import static io.glueledger.event.PartitionRole.ACTIVE;

import io.glueledger.base.config.value.ListenerConfig;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Instance;
import io.glueledger.event.Instances;
import io.glueledger.event.PartitionStatus;
import io.glueledger.projector.rows.MemoryStore;
import io.glueledger.projector.serve.InternalToken;
import io.glueledger.projector.serve.ProjectorServer;
import io.glueledger.projector.serve.ServedPartitions;
import io.glueledger.projector.state.LedgerRows;
import io.glueledger.projector.state.LedgerWrites;
import io.glueledger.projector.topology.PartitionFolding;
import io.glueledger.schemas.serialization.ConnectionKeys;
import io.glueledger.schemas.serialization.DecodeResult;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** The projector's own folds, rows and internal port, without Kafka: rows are in memory. */
final class RealProjector implements AutoCloseable {
  private static final long MINUTE = 60_000;

  private final List<MemoryStore> stores = new ArrayList<>();
  private final List<PartitionFolding> foldings = new ArrayList<>();
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ProjectorServer server;
  private long clock = Instant.parse("2026-11-10T08:00:00Z").toEpochMilli();

  RealProjector(int partitions, Path token) {
    for (int partition = 0; partition < partitions; partition++) {
      MemoryStore store = new MemoryStore();
      stores.add(store);
      foldings.add(new PartitionFolding(partition, partitions, new LedgerWrites(store)));
    }
    ListenerConfig loopback = ListenerConfig.loopback("projector.listen", 0);
    this.server =
        ProjectorServer.start(
            loopback,
            InternalToken.of(Optional.of(token)),
            () -> Optional.of(new All()),
            Optional::empty,
            metrics);
  }

  /** Folds events in their order, some of them at one moment. */
  void fold(List<ConnectionEvent> events) {
    for (ConnectionEvent event : events) {
      byte[] key = ConnectionKeys.bytes(event.getConnection());
      int partition =
          ConnectionKeys.partition(ConnectionKeys.text(event.getConnection()), stores.size());
      fold(partition, key, new DecodeResult.Decoded<>(event));
    }
  }

  /** Folds two records that are none, on different partitions. */
  void foldGarbage() {
    for (int partition : List.of(0, stores.size() - 1)) {
      fold(
          partition,
          new byte[] {1},
          new DecodeResult.Undecodable<>(DecodeResult.Defect.TRUNCATED, "it ends early"));
    }
  }

  URI url() {
    return server.url();
  }

  @Override
  public void close() {
    server.stop().join();
    metrics.close();
  }

  private void fold(int partition, byte[] key, DecodeResult<ConnectionEvent> read) {
    PartitionFolding folding = foldings.get(partition);
    long offset = folding.folded() + 1;
    clock += offset % 3 == 0 ? MINUTE : 0;
    folding.fold(offset, clock, key, read);
  }

  /** One instance has them all. */
  private final class All implements ServedPartitions {
    @Override
    public int count() {
      return stores.size();
    }

    @Override
    public Found find(int partition) {
      return new Found.Here(new LedgerRows(stores.get(partition)), OptionalLong.empty());
    }

    @Override
    public List<Integer> owned() {
      return IntStream.range(0, stores.size()).boxed().toList();
    }

    @Override
    public List<Integer> known() {
      return owned();
    }

    @Override
    public Instances instances() {
      List<PartitionStatus> statuses =
          owned().stream().map(partition -> new PartitionStatus(partition, ACTIVE)).toList();
      return new Instances(
          "1", stores.size(), true, List.of(new Instance(url().toString(), statuses)));
    }
  }
}
