/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.reconcile;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.definition.stored.ConnectionStates.Kept;
import io.glueledger.event.ChangeUndetermined;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.ObservationCause;
import io.glueledger.ingest.log.ChangeLogLines;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.observe.GlueObserver;
import io.glueledger.ingest.queue.LogState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Ends overdue changes, the oldest of each connection first. */
final class OverdueSettler {
  private static final Logger LOG = LoggerFactory.getLogger(OverdueSettler.class);
  private final LogState ledger;
  private final EventLog log;
  private final GlueObserver observer;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  OverdueSettler(LogState ledger, EventLog log, GlueObserver observer) {
    this.ledger = ledger;
    this.log = log;
    this.observer = observer;
  }

  /**
   * Ends overdue changes. Those of one connection are ended one after another, in the order given,
   * without a pause: until the last of a dead gate's queue is over, nobody else gets a turn.
   */
  void settle(List<OpenItems.Item> overdue) {
    overdue.stream()
        .collect(groupingBy(item -> item.place().key(), LinkedHashMap::new, toList()))
        .values()
        .forEach(this::oneAfterAnother);
  }

  private CompletableFuture<Void> oneAfterAnother(List<OpenItems.Item> items) {
    CompletableFuture<Void> chain = completedFuture(null);
    for (OpenItems.Item item : items) {
      chain = chain.thenCompose(done -> settle(item));
    }
    return chain;
  }

  /** Ends one overdue change, unless an older one of its connection is still open. */
  private CompletableFuture<Void> settle(OpenItems.Item item) {
    LogState.Place place = item.place();
    Optional<OpenChange> head = state(place).flatMap(ConnectionState::head);
    boolean first = head.filter(h -> h.changeId().equals(item.change().changeId())).isPresent();
    if (!first || !underWay.add(place.key())) {
      return completedFuture(null);
    }
    return end(place, head.get())
        .handle(
            (done, failure) -> {
              underWay.remove(place.key());
              if (failure != null) {
                line(LOG.atWarn(), place, head.get())
                    .addKeyValue("cause", failure.getClass().getSimpleName())
                    .log("Change not settled yet; trying again");
              }
              return null;
            });
  }

  /** Empty if it need not be in memory, so that no change is open. */
  private Optional<ConnectionState> state(LogState.Place place) {
    return ledger.inMemory(place.key()).map(Kept::state);
  }

  private CompletableFuture<Void> end(LogState.Place place, OpenChange change) {
    Optional<SpecificRecord> known = InferredOutcome.withoutAsking(change);
    if (known.isPresent()) {
      return record(place, change, known.get());
    }
    return look(place)
        .thenCompose(
            seen -> {
              Optional<ConnectionState> state = state(place);
              Optional<OpenChange> still = state.flatMap(s -> s.openChange(change.changeId()));
              return seen.isPresent() && still.isPresent()
                  ? record(place, change, InferredOutcome.of(still.get(), state.get(), seen.get()))
                  : completedFuture(null);
            });
  }

  private CompletableFuture<Void> record(
      LogState.Place place, OpenChange change, SpecificRecord outcome) {
    line(LOG.atInfo(), place, change)
        .addKeyValue("outcome", outcome.getClass().getSimpleName())
        .log("Settling a change that its gate did not end");
    EventDraft draft =
        EventDraft.ofChange(place.connection(), change.changeId(), Optional.empty(), outcome);
    return log.append(draft)
        .thenCompose(at -> ledger.reading(at.partition(), at.last()))
        .thenCompose(
            read -> outcome instanceof ChangeUndetermined ? observe(place) : completedFuture(null));
  }

  private static LoggingEventBuilder line(
      LoggingEventBuilder line, LogState.Place place, OpenChange change) {
    return ChangeLogLines.of(
        line, change.changeId(), change.request().getAction(), place.connection());
  }

  /** What Glue holds after a change whose end cannot be told. */
  private CompletableFuture<Void> observe(LogState.Place place) {
    return look(place)
        .thenCompose(
            seen ->
                seen.isPresent()
                    ? log.append(EventDraft.ofConnection(place.connection(), seen.get()))
                        .thenApply(at -> null)
                    : completedFuture(null));
  }

  private CompletableFuture<Optional<ConnectionObserved>> look(LogState.Place place) {
    return observer.observe(
        place.connection(), ObservationCause.SETTLEMENT, ledger.readUpTo(place.partition()));
  }
}
