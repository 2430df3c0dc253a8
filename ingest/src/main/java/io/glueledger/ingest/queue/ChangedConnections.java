/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.queue;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Which connections of each partition have changed since their states were kept, and how many there
 * are. One thread adds; another takes away what it has kept.
 */
final class ChangedConnections {
  private final Map<Integer, Set<String>> changed = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> counts = new ConcurrentHashMap<>();

  void restored(int partition, int connections) {
    counts.put(partition, connections);
  }

  void changed(int partition, String key, boolean isNew) {
    changed.computeIfAbsent(partition, p -> ConcurrentHashMap.newKeySet()).add(key);
    if (isNew) {
      counts.merge(partition, 1, Integer::sum);
    }
  }

  Set<String> of(int partition) {
    return changed.getOrDefault(partition, Set.of());
  }

  int count(int partition) {
    return counts.getOrDefault(partition, 0);
  }

  /**
   * Takes note that the state of a connection was kept.
   *
   * @param still whether that is the state that it has now
   */
  void kept(int partition, String key, BooleanSupplier still) {
    Set<String> all = changed.computeIfAbsent(partition, p -> ConcurrentHashMap.newKeySet());
    all.remove(key);
    // Asked after it was taken away, so that a change in between is not lost.
    if (!still.getAsBoolean()) {
      all.add(key);
    }
  }

  void forget(int partition) {
    changed.remove(partition);
    counts.remove(partition);
  }
}
