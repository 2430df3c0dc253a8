/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.definition.stored.ConnectionStates.Kept;
import io.glueledger.definition.version.PriorVersions;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionId;
import io.glueledger.ingest.call.CallProgress;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.call.GateTimings;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.metrics.Stage;
import io.glueledger.ingest.metrics.StageTimers;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.ingest.queue.ForwardDeadline;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.queue.Timers;
import io.glueledger.ingest.queue.TurnNotice;
import io.glueledger.ingest.states.Recalled;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The queue of each connection's changes, which is the log, as far as this gate has read it. */
public final class ChangeQueue {
  /** Longer than any producer keeps an event that is not acknowledged. */
  private static final Duration LATEST = Duration.ofMinutes(5);

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final LogState log;
  private final Timers timers;
  private final GateTimings timings;
  private final Executor executor;
  private final StageTimers stages;

  /**
   * The queue as one gate sees it.
   *
   * @param executor where changes go on after waiting; never the thread that reads the log
   */
  public ChangeQueue(
      LogState log, Timers timers, GateTimings timings, Executor executor, StageTimers stages) {
    this.log = log;
    this.timers = timers;
    this.timings = timings;
    this.executor = executor;
    this.stages = stages;
  }

  Executor executor() {
    return executor;
  }

  /** Starts the clock of {@code forwardWithin} for a call. */
  ForwardDeadline startClock(CallProgress call) {
    return ForwardDeadline.startingNow(timers, timings.forwardWithin(), call::isOver);
  }

  /** The first event of a change; it names the change whose answer invited this one, if any. */
  ChangeRequested requested(RedactedRequest request) {
    return request.event(timings, log.recent().invitedBy(request.key(), request.retryKey()));
  }

  /**
   * What is known of a connection, read back if it must be, in no more time than a look at Glue may
   * take.
   */
  public CompletableFuture<Recalled> recall(ConnectionId connection) {
    CompletableFuture<Kept> kept = log.recall(ConnectionKeys.text(connection));
    if (kept.isDone() && !kept.isCompletedExceptionally()) {
      return CompletableFuture.completedFuture(Recalled.of(kept.join().state()));
    }
    CompletableFuture<Recalled> recalled =
        kept.handleAsync(
            (read, failure) -> failure == null ? Recalled.of(read.state()) : Recalled.UNREADABLE,
            executor);
    return timers.orElse(recalled, timings.baseline(), () -> Recalled.UNREADABLE);
  }

  /**
   * What a change of the connection is judged beside.
   *
   * @param before what was recalled of it, which still holds if it is not in memory: whatever
   *     changes comes there
   */
  PriorVersions prior(RedactedRequest request, Recalled before) {
    return log.inMemory(request.key()).map(kept -> kept.state().prior()).orElseGet(before::prior);
  }

  /** Whether the connection exists, as far as the log was read. */
  boolean isPresent(RedactedRequest request) {
    return log.facts(request.key()).present();
  }

  /**
   * The error for a connection of a partition that this gate reads no further, and for all while as
   * many requests are remembered as may be.
   */
  Optional<WireError> closed(int partition) {
    return log.stopped(partition)
        .map(why -> WireErrors.partitionStopped(partition, why))
        .or(
            () ->
                log.recent().isFull()
                    ? Optional.of(WireErrors.tooManyRemembered())
                    : Optional.empty());
  }

  /** The change that this one would repeat. */
  Optional<String> repeated(RedactedRequest request) {
    return log.recent().repeated(request.key(), request.retryKey());
  }

  /** Whether a request for the connection came with the same signature, or a later one. */
  boolean hasSeen(RedactedRequest request) {
    return log.recent().hasSeen(request.key(), request.retryKey());
  }

  /**
   * Holds an answer back until AWS clients, which sign with the second, would sign a repeat in
   * another way. They repeat after 0 to 1 s, too soon for half of the first repeats.
   */
  <T> CompletableFuture<T> holdBack(T answer, ForwardDeadline sinceArrival) {
    CompletableFuture<T> held = new CompletableFuture<>();
    timers.after(sinceArrival.left(SECOND), () -> held.complete(answer));
    return held;
  }

  /** Registers a change that is about to be appended; it hears of its turn, or of the deadline. */
  CompletableFuture<TurnNotice> awaitTurn(RedactedRequest request, ForwardDeadline deadline) {
    CompletableFuture<TurnNotice> turn =
        stages.until(Stage.WAIT, () -> log.turns().await(request.key(), request.changeId()));
    Timers.Cancellable limit =
        timers.after(deadline.left(), () -> turn.complete(new TurnNotice.TooLate()));
    turn.whenComplete((notice, failure) -> limit.cancel());
    return turn;
  }

  /**
   * Completes if a change of which the log has acknowledged nothing lands after all; never if it
   * has not within the time that a producer may take.
   */
  CompletableFuture<@Nullable Void> landsLate(RedactedRequest request) {
    CompletableFuture<@Nullable Void> read = log.recent().read(request.changeId());
    Timers.Cancellable limit = timers.after(LATEST, () -> read.cancel(false));
    read.whenComplete((landed, given) -> limit.cancel());
    return read;
  }

  /**
   * What the caller of a change was answered, as soon as it is known, or that it is in doubt.
   *
   * @param toReader as for {@link ChangeConclusion#denied}
   */
  CompletableFuture<CallReply> answerOf(
      String changeId, String action, boolean toReader, ForwardDeadline deadline) {
    CompletableFuture<CallReply> answer =
        log.recent()
            .end(changeId)
            .orElseGet(CompletableFuture::new)
            .thenApply(end -> ChangeConclusion.answerOf(end, action, toReader));
    return timers.orElse(
        answer,
        deadline.left().plus(timings.glueTimeout()),
        () -> ChangeConclusion.inDoubt(changeId));
  }
}
