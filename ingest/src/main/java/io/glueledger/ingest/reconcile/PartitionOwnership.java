/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.reconcile;

import io.glueledger.ingest.snapshot.SnapshotWriter;
import io.glueledger.schemas.topics.TopicNames;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the partitions out among the gates through one consumer group, and runs the reconciler for
 * those of this one. The member fetches nothing, as the gate reads the log anyway: the group is for
 * ownership, and for the offsets up to which the states of connections are kept.
 */
public final class PartitionOwnership implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PartitionOwnership.class);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration KEEP_EVERY = Duration.ofSeconds(10);
  private static final Duration CLOSE = Duration.ofSeconds(5);

  /** The consumer group of all reconcilers. */
  public static final String GROUP = "glue-ledger.reconciler";

  private final Consumer<byte[], byte[]> member;
  private final Reconciler reconciler;
  private final SnapshotWriter snapshots;
  private final Set<Integer> owned = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean closing;
  private long keptAt = System.nanoTime();

  /** A member of the group; it joins with {@link #start}. */
  public PartitionOwnership(
      Consumer<byte[], byte[]> member, Reconciler reconciler, SnapshotWriter snapshots) {
    this.member = member;
    this.snapshots = snapshots;
    this.reconciler = reconciler;
    this.thread = new Thread(this::run, "reconciler");
    this.thread.setDaemon(true);
  }

  /** Joins the group and begins to reconcile; what is on the log by now has been read. */
  public void start() {
    reconciler.tellOfDrift(this::owns);
    thread.start();
  }

  /** True if this gate looks after the partition now. */
  public boolean owns(int partition) {
    return owned.contains(partition);
  }

  /** The reconciler whose partitions these are. */
  public Reconciler reconciler() {
    return reconciler;
  }

  /** Leaves the group, so that another gate takes over at once. */
  @Override
  public void close() {
    closing = true;
    member.wakeup();
    try {
      thread.join(CLOSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (member;
        snapshots) {
      member.subscribe(List.of(TopicNames.CONNECTION_EVENTS), new Rebalance());
      while (!closing) {
        step();
      }
      snapshots.write(Set.copyOf(owned), member);
    }
  }

  private void step() {
    try {
      member.poll(TICK);
      reconciler.tick(this::owns);
      keep();
    } catch (WakeupException e) {
      LOG.atDebug().log("Reconciler woken up to close");
    } catch (KafkaException e) {
      LOG.atWarn()
          .addKeyValue("cause", e.getClass().getSimpleName())
          .log("Reconciler cannot reach its group; trying again");
    }
  }

  private void keep() {
    if (System.nanoTime() - keptAt >= KEEP_EVERY.toNanos()) {
      keptAt = System.nanoTime();
      snapshots.write(Set.copyOf(owned), member);
    }
  }

  private final class Rebalance implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      member.pause(partitions);
      partitions.forEach(p -> owned.add(p.partition()));
      LOG.atInfo().addKeyValue("partitions", owned.size()).log("Reconciler owns partitions");
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      partitions.forEach(p -> owned.remove(p.partition()));
    }
  }
}
