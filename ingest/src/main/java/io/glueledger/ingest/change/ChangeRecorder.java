/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.Verdict;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.log.ChangeLogLines;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.log.EventLog.Appended;
import io.glueledger.ingest.log.OutcomeAppender;
import io.glueledger.ingest.metrics.GateMetrics;
import io.glueledger.ingest.queue.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Writes the events of changes, counts them, and tells the program's own log what is unusual. */
public final class ChangeRecorder {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeRecorder.class);
  private final EventLog log;
  private final OutcomeAppender outcomes;
  private final Timers timers;
  private final Duration outcomeWithin;
  private final GateMetrics metrics;

  /**
   * Records on a log.
   *
   * @param log fails an append that takes too long
   * @param outcomes keeps trying to record how changes ended
   * @param outcomeWithin how long a caller's answer waits for an outcome
   */
  public ChangeRecorder(
      EventLog log,
      OutcomeAppender outcomes,
      Timers timers,
      Duration outcomeWithin,
      GateMetrics metrics) {
    this.log = log;
    this.outcomes = outcomes;
    this.timers = timers;
    this.outcomeWithin = outcomeWithin;
    this.metrics = metrics;
  }

  /**
   * Records a change and what is known of it at once: its decision, or its end. Fails if the log
   * does not acknowledge in time; both may land all the same.
   */
  CompletableFuture<Appended> record(
      RedactedRequest request, ChangeRequested requested, SpecificRecord next) {
    if (next instanceof ChangeDecided decision) {
      decided(request, decision);
    }
    return log.append(List.of(draft(request, requested), draft(request, next)))
        .whenComplete(
            (at, failure) -> {
              if (failure == null && !(next instanceof ChangeDecided)) {
                metrics.concluded(request.action(), next, true);
              }
            });
  }

  /** The partition in which the events of a request's connection stand. */
  int partition(RedactedRequest request) {
    return log.partition(request.key());
  }

  /** Records a further decision. Fails as {@link #record} does. */
  CompletableFuture<Appended> recordDecision(RedactedRequest request, ChangeDecided decision) {
    decided(request, decision);
    return log.append(draft(request, decision));
  }

  private void decided(RedactedRequest request, ChangeDecided decision) {
    metrics.decided(request.action(), decision);
    if (decision.getVerdict() == Verdict.DENY) {
      ChangeLogLines.denied(
          request.changeId(), request.action(), request.connection(), request.actor(), decision);
    }
  }

  /** Records how a change ended; completes when that is acknowledged, or has taken too long. */
  CompletableFuture<Void> conclude(RedactedRequest request, SpecificRecord outcome) {
    return appendOutcome(draft(request, outcome), request.action())
        .thenAccept(
            recorded -> {
              metrics.concluded(request.action(), outcome, recorded);
              if (!recorded) {
                line(request)
                    .addKeyValue("outcome", outcome.getClass().getSimpleName())
                    .log("Caller answered before the outcome was acknowledged");
              }
            });
  }

  /** Appends an event that is no change's. Fails as {@link #record} does. */
  public CompletableFuture<Appended> append(EventDraft draft) {
    return log.append(draft);
  }

  /**
   * Appends how something ended, and keeps trying.
   *
   * @param operation what ended, for the program's own log
   * @return false if it was not acknowledged while the caller may wait
   */
  public CompletableFuture<Boolean> appendOutcome(EventDraft draft, String operation) {
    return timers.orElse(
        outcomes.append(draft, operation).thenApply(at -> true), outcomeWithin, () -> false);
  }

  /** Takes note of a change that the log did not acknowledge. */
  void notAcknowledged(RedactedRequest request, Throwable cause) {
    metrics.notAcknowledged();
    Throwable root = cause.getCause() == null ? cause : cause.getCause();
    line(request)
        .addKeyValue("cause", root.getClass().getSimpleName())
        .addKeyValue("said", root.getMessage())
        .log("Change not forwarded because it could not be recorded");
  }

  private static LoggingEventBuilder line(RedactedRequest request) {
    return ChangeLogLines.of(
        LOG.atWarn(), request.changeId(), request.action(), request.connection());
  }

  private static EventDraft draft(RedactedRequest request, SpecificRecord payload) {
    return EventDraft.ofChange(
        request.connection(), request.changeId(), Optional.of(request.actor()), payload);
  }
}
