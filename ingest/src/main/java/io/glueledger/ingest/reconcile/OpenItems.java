/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.reconcile;

import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.queue.Timers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * What the reconciler has to look after: open changes, with the moment at which this process read
 * of them, and connections that are still in progress. Filled by the thread that reads the log.
 */
final class OpenItems {
  static final String IN_PROGRESS = "IN_PROGRESS";

  private final Map<String, Item> changes = new ConcurrentHashMap<>();
  private final Map<String, LogState.Place> inProgress = new ConcurrentHashMap<>();
  private final LogState ledger;
  private final Timers timers;

  /** An open change; its deadline runs from when this process read it, on this process's clock. */
  record Item(LogState.Place place, OpenChange change, long readAt) {}

  OpenItems(LogState ledger, Timers timers) {
    this.ledger = ledger;
    this.timers = timers;
    ledger.listen(this::on);
  }

  /** Open changes of owned partitions of which nothing can be under way any more, oldest first. */
  List<Item> overdue(IntPredicate owned) {
    return changes.values().stream()
        .filter(item -> owned.test(item.place().partition()))
        .filter(item -> timers.left(item.readAt(), item.change().overdueAfter()).isZero())
        .sorted(Comparator.comparingLong(item -> item.change().requestedOffset()))
        .toList();
  }

  /** Connections of owned partitions that Glue is still setting up. */
  List<LogState.Place> inProgress(IntPredicate owned) {
    return inProgress.values().stream().filter(p -> owned.test(p.partition())).toList();
  }

  private void on(LogState.Place place, FoldEffect effect) {
    if (effect instanceof FoldEffect.Opened opened) {
      changes.put(opened.change().changeId(), new Item(place, opened.change(), timers.nanos()));
    } else if (effect instanceof FoldEffect.Ended ended) {
      changes.remove(ended.ending().change().changeId());
    }
    boolean working = ledger.facts(place.key()).status().filter(IN_PROGRESS::equals).isPresent();
    inProgress.compute(place.key(), (key, known) -> working ? place : null);
  }
}
