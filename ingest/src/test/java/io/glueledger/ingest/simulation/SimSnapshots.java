/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import io.glueledger.definition.stored.ConnectionStates;
import io.glueledger.definition.stored.ConnectionStates.Kept;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.snapshot.SnapshotMark;
import io.glueledger.ingest.states.KeptState;
import io.glueledger.ingest.states.StateReader;
import io.glueledger.ingest.states.StateRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** The topic of states: everybody hears, sooner or later, what somebody keeps. */
final class SimSnapshots {
  private static final Duration SLOW = Duration.ofSeconds(5);

  private final World world;
  private final List<byte[]> rows = new ArrayList<>();
  private final Map<Integer, Map<String, KeptState>> states = new HashMap<>();
  private final Map<Integer, SnapshotMark> marks = new HashMap<>();
  private final List<Follower> followers = new ArrayList<>();
  private double trouble;

  private record Follower(LogState ledger, BooleanSupplier alive) {}

  SimSnapshots(World world) {
    this.world = world;
  }

  /** How often a state is read late, or not at all. */
  void trouble(double probability) {
    trouble = probability;
  }

  void keep(int partition, LogState ledger) {
    long next = ledger.readUpTo(partition) + 1;
    if (marks.containsKey(partition) && !marks.get(partition).isReached(next - 1)) {
      return;
    }
    List<Long> offsets = new ArrayList<>();
    for (String key : Set.copyOf(ledger.changed(partition))) {
      ledger
          .inMemory(key)
          .ifPresent(
              kept -> {
                keep(partition, key, kept);
                offsets.add(kept.offset());
              });
    }
    marks.put(partition, SnapshotMark.of(next, ledger.count(partition), offsets));
  }

  private void keep(int partition, String key, Kept kept) {
    // As bytes, since that is how they travel.
    byte[] bytes = ConnectionStates.bytes(kept);
    StateRow row = new StateRow(partition, rows.size(), kept.offset(), bytes.length);
    rows.add(bytes);
    KeptState state = KeptState.of(ConnectionStates.read(bytes), row);
    states.computeIfAbsent(partition, p -> new HashMap<>()).put(key, state);
    followers.forEach(
        follower ->
            world
                .timers(follower.alive())
                .after(
                    world.between(Duration.ZERO, SLOW), () -> follower.ledger().wasKept(key, row)));
  }

  /** Has a process take over what was kept, and hear of what is. */
  void restore(int partition, LogState ledger) {
    if (marks.containsKey(partition)) {
      ledger.restore(
          partition,
          marks.get(partition).next(),
          Map.copyOf(states.getOrDefault(partition, Map.of())));
    }
  }

  void follow(LogState ledger, BooleanSupplier alive) {
    followers.add(new Follower(ledger, alive));
  }

  /** Reads for one process. */
  StateReader reader(BooleanSupplier alive) {
    return (key, row) -> {
      CompletableFuture<Kept> read = new CompletableFuture<>();
      Kept kept = ConnectionStates.read(rows.get((int) row.place()));
      if (!world.chance(trouble)) {
        read.complete(kept);
      } else if (world.chance(0.5)) {
        world.timers(alive).after(world.between(Duration.ZERO, SLOW), () -> read.complete(kept));
      } else {
        read.completeExceptionally(new IllegalStateException("simulated"));
      }
      return read;
    };
  }
}
