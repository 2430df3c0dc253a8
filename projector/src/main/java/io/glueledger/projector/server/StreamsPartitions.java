/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.server;

import static java.util.stream.Collectors.toCollection;

import io.glueledger.event.Instance;
import io.glueledger.event.Instances;
import io.glueledger.event.PartitionRole;
import io.glueledger.event.PartitionStatus;
import io.glueledger.event.PolicyPack;
import io.glueledger.projector.fold.FoldVersion;
import io.glueledger.projector.serve.ServedPartitions;
import io.glueledger.projector.state.LedgerRows;
import io.glueledger.schemas.log.PacksTopic;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.errors.InvalidStateStorePartitionException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The partitions that Kafka Streams has given to this instance, and to the others. */
final class StreamsPartitions implements ServedPartitions {

  private static final Duration LAGS_KEPT = Duration.ofMillis(500);

  /** Rows that a copy may lack and still answer, saying so; a running one lacks a few. */
  private static final long MOST_BEHIND = 10_000;

  private final KafkaStreams streams;
  private final ReadProgress reading;
  private final int count;
  private final URI own;
  private final PacksTopic packs;
  private volatile Lags lags = new Lags(Map.of(), System.nanoTime() - LAGS_KEPT.toNanos());

  private record Lags(Map<Integer, LagInfo> byPartition, long at) {}

  StreamsPartitions(
      KafkaStreams streams, ReadProgress reading, int count, URI own, PacksTopic packs) {
    this.streams = streams;
    this.reading = reading;
    this.count = count;
    this.own = own;
    this.packs = packs;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public Found find(int partition) {
    boolean owned = reading.isOwned(partition);
    OptionalLong behind = owned ? reading.behind(partition) : lag(partition);
    if (owned ? !reading.isCaughtUp(partition) : isBeingRestored(partition, behind)) {
      return new Found.Restoring();
    }
    ReadOnlyKeyValueStore<Bytes, byte[]> store;
    try {
      store =
          streams.store(
              StoreQueryParameters.fromNameAndType(
                      LedgerRows.STORE, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                  .withPartition(partition)
                  .enableStaleStores());
    } catch (InvalidStateStorePartitionException e) {
      return new Found.Elsewhere();
    }
    return new Found.Here(new LedgerRows(store), behind);
  }

  /**
   * A partition that is to be owned here, or a copy that has much to catch up with, or of which
   * nobody knows yet how much. What is not here at all is not being restored either.
   */
  private boolean isBeingRestored(int partition, OptionalLong behind) {
    return local(ThreadMetadata::activeTasks).contains(partition)
        || (local(ThreadMetadata::standbyTasks).contains(partition)
            && (behind.isEmpty() || behind.getAsLong() > MOST_BEHIND));
  }

  @Override
  public List<Integer> owned() {
    return reading.owned();
  }

  @Override
  public List<Integer> known() {
    Set<Integer> all = new TreeSet<>(reading.owned());
    all.addAll(local(ThreadMetadata::activeTasks));
    all.addAll(local(ThreadMetadata::standbyTasks));
    return List.copyOf(all);
  }

  @Override
  public Optional<PolicyPack> pack(String hash) {
    return packs.find(hash);
  }

  @Override
  public Instances instances() {
    Map<String, Instance> byUrl = new TreeMap<>();
    byUrl.put(own.toString(), new Instance(own.toString(), statuses(own())));
    for (StreamsMetadata other : streams.metadataForAllStreamsClients()) {
      String url = own.getScheme() + "://" + other.host() + ":" + other.port();
      byUrl.putIfAbsent(
          url,
          new Instance(
              url,
              statuses(
                  roles(
                      partitions(other.topicPartitions()),
                      partitions(other.standbyTopicPartitions())))));
    }
    return new Instances(
        FoldVersion.CURRENT.toString(),
        count,
        reading.notReady().isEmpty(),
        List.copyOf(byUrl.values()));
  }

  private Map<Integer, PartitionRole> own() {
    return roles(new TreeSet<>(reading.owned()), local(ThreadMetadata::standbyTasks));
  }

  private static Map<Integer, PartitionRole> roles(Set<Integer> active, Set<Integer> standby) {
    Map<Integer, PartitionRole> roles = new TreeMap<>();
    standby.forEach(partition -> roles.put(partition, PartitionRole.STANDBY));
    active.forEach(partition -> roles.put(partition, PartitionRole.ACTIVE));
    return roles;
  }

  private static List<PartitionStatus> statuses(Map<Integer, PartitionRole> roles) {
    List<PartitionStatus> statuses = new ArrayList<>();
    roles.forEach((partition, role) -> statuses.add(new PartitionStatus(partition, role)));
    return statuses;
  }

  private Set<Integer> local(Function<ThreadMetadata, Set<TaskMetadata>> tasks) {
    return streams.metadataForLocalThreads().stream()
        .flatMap(thread -> tasks.apply(thread).stream())
        .map(task -> task.taskId().partition())
        .collect(toCollection(TreeSet::new));
  }

  private static Set<Integer> partitions(Set<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).collect(toCollection(TreeSet::new));
  }

  /** Asks Kafka at most every half second. */
  private OptionalLong lag(int partition) {
    Lags known = lags;
    if (System.nanoTime() - known.at() > LAGS_KEPT.toNanos()) {
      known =
          new Lags(
              streams.allLocalStorePartitionLags().getOrDefault(LedgerRows.STORE, Map.of()),
              System.nanoTime());
      lags = known;
    }
    LagInfo lag = known.byPartition().get(partition);
    return lag == null ? OptionalLong.empty() : OptionalLong.of(lag.offsetLag());
  }
}
