/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import io.glueledger.definition.stored.ConnectionStates;
import io.glueledger.definition.stored.ConnectionStates.Kept;
import io.glueledger.ingest.queue.LogState;
import java.util.HashMap;
import java.util.Map;

/** The compacted topic of states: whoever keeps a state overwrites the one before. */
final class SimSnapshots {
  private final Map<Integer, Map<String, Kept>> states = new HashMap<>();
  private final Map<Integer, Long> next = new HashMap<>();

  void keep(int partition, LogState ledger) {
    long read = ledger.readUpTo(partition) + 1;
    Map<String, Long> offsets = new HashMap<>();
    for (String key : ledger.changed(partition)) {
      // As bytes, since that is how they travel.
      Kept kept = ConnectionStates.read(ConnectionStates.bytes(ledger.kept(key)));
      states.computeIfAbsent(partition, p -> new HashMap<>()).put(key, kept);
      offsets.put(key, kept.offset());
    }
    next.put(partition, read);
    ledger.wasKept(partition, offsets);
  }

  void restore(int partition, LogState ledger) {
    if (next.containsKey(partition)) {
      ledger.restore(
          partition, next.get(partition), Map.copyOf(states.getOrDefault(partition, Map.of())));
    }
  }
}
