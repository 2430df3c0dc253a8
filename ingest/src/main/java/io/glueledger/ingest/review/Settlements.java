/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.review;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.review.ReviewSettling;
import io.glueledger.event.Actor;
import io.glueledger.event.ReviewItem;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.queue.Timers;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Records settlements, and tells whether they count: that is the fold's affair alone. */
public final class Settlements {
  private static final Duration READ_WITHIN = Duration.ofSeconds(5);

  private final EventLog log;
  private final LogState ledger;
  private final Timers timers;

  /** Records on a log, whose state is read from it. */
  public Settlements(EventLog log, LogState ledger, Timers timers) {
    this.log = log;
    this.ledger = ledger;
    this.timers = timers;
  }

  /** What came of a settlement. */
  sealed interface Result {
    /**
     * It counts.
     *
     * @param offset of its event in that partition
     */
    record Settled(int partition, long offset) implements Result {}

    /** It does not count, and changed nothing. */
    record Refused(String why) implements Result {}

    /** Nobody can tell now; it may count. */
    record Unknown(String why) implements Result {}
  }

  /** Records a settlement, unless it is clear beforehand that it would not count. */
  CompletableFuture<Result> settle(SettlementOrder order, Actor actor) {
    String key = ConnectionKeys.text(order.connection());
    return ledger
        .recall(key)
        .thenCompose(
            kept ->
                objection(kept.state(), order, actor)
                    .<CompletableFuture<Result>>map(
                        why -> CompletableFuture.completedFuture(new Result.Refused(why)))
                    .orElseGet(() -> record(key, order, actor)))
        .exceptionally(failure -> new Result.Unknown("The log does not answer in time"));
  }

  private Optional<String> objection(ConnectionState state, SettlementOrder order, Actor actor) {
    return ReviewSettling.objection(
        state.review(), state.newest(), order.settled(), Optional.of(actor), timers.now());
  }

  private CompletableFuture<Result> record(String key, SettlementOrder order, Actor actor) {
    int partition = log.partition(key);
    EventDraft draft =
        new EventDraft(order.connection(), Optional.empty(), Optional.of(actor), order.settled());
    return log.append(draft)
        .thenCompose(
            at ->
                timers
                    .orElse(
                        ledger.reading(partition, at.last()).thenApply(Optional::of),
                        READ_WITHIN,
                        Optional::empty)
                    .thenCompose(read -> ledger.recall(key))
                    .thenApply(kept -> result(kept.state(), order, partition, at.last())));
  }

  /**
   * What the fold made of it. Without a new version only an acceptance takes items off the queue;
   * after one it can no longer be told from the state whether the settlement came first.
   */
  private static Result result(
      ConnectionState state, SettlementOrder order, int partition, long offset) {
    boolean sameVersion =
        state
            .newest()
            .filter(version -> version.number() == order.settled().getVersion())
            .isPresent();
    boolean counts =
        order.settled().getItems().stream()
            .map(state.review()::item)
            .allMatch(item -> item.map(it -> hasSettlement(it, offset)).orElse(sameVersion));
    if (counts) {
      return new Result.Settled(partition, offset);
    }
    return sameVersion
        ? new Result.Refused("Something changed meanwhile; look again")
        : new Result.Unknown("The connection was changed at the same time");
  }

  private static boolean hasSettlement(ReviewItem item, long offset) {
    return item.getSettlements().stream().anyMatch(said -> said.getOffset() == offset);
  }
}
