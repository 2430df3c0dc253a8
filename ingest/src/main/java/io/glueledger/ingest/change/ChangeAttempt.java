/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.Version;
import io.glueledger.definition.redaction.Redactor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.Finding;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Refuser;
import io.glueledger.event.Verdict;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.log.EventLog.Appended;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.ingest.queue.EndedChange;
import io.glueledger.ingest.queue.Timers;
import io.glueledger.ingest.queue.TurnNotice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;

/**
 * One change's way through the queue: recorded, judged, and waiting until it may be sent. Begins
 * its clock when it is made; for one call only.
 */
final class ChangeAttempt implements TurnNotice.Waiter<CompletableFuture<Admission>> {
  private final GateParts parts;
  private final RedactedRequest intent;
  private final List<Finding> rules;
  private final long start;
  private final ChangeRequested request;
  private Optional<ChangeDecided> decided = Optional.empty();

  /**
   * A passage for an intent.
   *
   * @param rules broken rules of Glue that only warn
   * @param start when the clock of {@code forwardWithin} began
   */
  ChangeAttempt(GateParts parts, RedactedRequest intent, List<Finding> rules, long start) {
    this.parts = parts;
    this.intent = intent;
    this.rules = List.copyOf(rules);
    this.start = start;
    this.request =
        intent.request(
            parts.timings(),
            Redactor.VERSION,
            parts.ledger().recent().invitedBy(intent.key(), intent.retryKey()));
  }

  RedactedRequest intent() {
    return intent;
  }

  /** Records the change and waits until it may be sent, or may never be. Never fails. */
  CompletableFuture<Admission> admit() {
    Optional<String> first = parts.ledger().recent().repeated(intent.key(), intent.retryKey());
    if (first.isPresent()) {
      return appendRequestAnd(duplicateOf(first.get()))
          .thenCompose(at -> repeatedAnswer(first.get()))
          .exceptionally(e -> unavailable(e));
    }
    ChangeDecided decision = judge(parts.ledger().state(intent.key()).newest());
    decided = Optional.of(decision);
    CompletableFuture<TurnNotice> turn = parts.ledger().turns().await(intent.key(), intent.changeId());
    Timers.Cancellable deadline =
        parts.timers().after(left(), () -> turn.complete(new TurnNotice.TooLate()));
    return appendRequestAnd(decision)
        .thenCompose(at -> turn)
        .whenComplete((told, failed) -> deadline.cancel())
        .thenComposeAsync(told -> told.tell(this), parts.executor())
        .exceptionally(
            e -> {
              turn.complete(new TurnNotice.TooLate());
              return unavailable(e);
            });
  }

  /** Records that the caller has no right to it, and answers so. Never fails. */
  CompletableFuture<Admission> forbid(Finding right) {
    Optional<Version> previous = parts.ledger().state(intent.key()).newest();
    ChangeDecided decision = parts.judge().forbidden(right, previous, parts.timers().now());
    parts.metrics().decided(decision);
    return appendRequestAnd(decision)
        .<Admission>thenApply(
            at -> new Admission.Answered(ChangeAnswers.denied(intent.changeId(), decision)))
        .exceptionally(this::unavailable);
  }

  /** Records that the request breaks rules of Glue, and answers so. Never fails. */
  CompletableFuture<Admission> reject(WireError error, List<Finding> broken) {
    return appendRequestAnd(rejected(Refuser.GLUE_RULES, error, broken))
        .<Admission>thenApply(
            at -> new Admission.Answered(new CallReply.Failure(error, intent.changeId())))
        .exceptionally(this::unavailable);
  }

  /** Records that Glue could not even be asked what the connection is. Never fails. */
  CompletableFuture<Admission> abandon() {
    return appendRequestAnd(notForwarded(NotForwardedReason.GLUE_UNREACHABLE))
        .<Admission>thenApply(
            at ->
                new Admission.Unavailable(
                    ChangeAnswers.notForwarded(intent.changeId(), NotForwardedReason.GLUE_UNREACHABLE)))
        .exceptionally(this::unavailable);
  }

  /**
   * Records how the change ended, waiting for the log no longer than the outcome may take. Never
   * fails: an outcome that cannot be recorded leaves the change in doubt, and the reconciler
   * settles it.
   */
  CompletableFuture<Void> conclude(SpecificRecord outcome) {
    return parts
        .timers()
        .orElse(
            parts.outcomes().append(draft(outcome)).thenApply(at -> true),
            parts.timings().outcome(),
            () -> false)
        .thenAccept(recorded -> parts.metrics().concluded(outcome, recorded));
  }

  @Override
  public CompletableFuture<Admission> granted(ConnectionState state) {
    Optional<Long> now = state.newest().map(Version::offset);
    if (decided.flatMap(ChangeDecided::getPreviousOffset).equals(now)) {
      return completedFuture(admitted());
    }
    ChangeDecided again = judge(state.newest());
    decided = Optional.of(again);
    return parts
        .log()
        .append(List.of(draft(again)))
        .thenApply(
            at ->
                again.getVerdict() == Verdict.DENY
                    ? new Admission.Answered(ChangeAnswers.denied(intent.changeId(), again))
                    : admitted());
  }

  @Override
  public CompletableFuture<Admission> repeat(String first) {
    return conclude(duplicateOf(first)).thenCompose(done -> repeatedAnswer(first));
  }

  @Override
  public CompletableFuture<Admission> idReused(String first) {
    WireError error = WireErrors.retryIdReused(first);
    return conclude(rejected(Refuser.RETRY_ID, error, List.of()))
        .thenApply(done -> new Admission.Answered(new CallReply.Failure(error, intent.changeId())));
  }

  @Override
  public CompletableFuture<Admission> over(EndedChange end) {
    return completedFuture(new Admission.Answered(ChangeAnswers.of(end, intent.action())));
  }

  @Override
  public CompletableFuture<Admission> tooLate() {
    NotForwardedReason reason = NotForwardedReason.TURN_NOT_REACHED;
    return conclude(notForwarded(reason))
        .thenApply(
            done -> new Admission.Unavailable(ChangeAnswers.notForwarded(intent.changeId(), reason)));
  }

  /** Gives way although it was admitted, because another member of its batch was not. */
  CompletableFuture<Void> giveWay() {
    return conclude(notForwarded(NotForwardedReason.BATCH));
  }

  private Admission admitted() {
    return new Admission.Admitted();
  }

  /** True while the change may still leave for Glue; to be asked at the last moment. */
  boolean inTime() {
    return !left().isZero();
  }

  private Duration left() {
    return parts.timers().left(start, parts.timings().forwardWithin());
  }

  private ChangeDecided judge(Optional<Version> previous) {
    ChangeDecided decision =
        parts.judge().judge(intent, request, previous, rules, parts.timers().now());
    parts.metrics().decided(decision);
    return decision;
  }

  /** The answer to a repeat is that of the change it repeats, as soon as that has one. */
  private CompletableFuture<Admission> repeatedAnswer(String first) {
    CompletableFuture<CallReply> answer =
        parts
            .ledger()
            .recent()
            .end(first)
            .orElseGet(CompletableFuture::new)
            .thenApply(end -> ChangeAnswers.of(end, intent.action()));
    Duration patience = left().plus(parts.timings().glueTimeout());
    return parts
        .timers()
        .orElse(answer, patience, () -> ChangeAnswers.inDoubt(first))
        .thenApply(Admission.Answered::new);
  }

  private CompletableFuture<Appended> appendRequestAnd(SpecificRecord next) {
    return parts.log().append(List.of(draft(request), draft(next)));
  }

  /**
   * The log did not acknowledge: if the append lands late after all, the change must end without
   * being sent.
   */
  private Admission unavailable(Throwable cause) {
    parts.metrics().notAcknowledged(cause);
    NotForwardedReason reason = NotForwardedReason.LOG_TOO_SLOW;
    parts.outcomes().append(draft(notForwarded(reason)));
    return new Admission.Unavailable(ChangeAnswers.notForwarded(intent.changeId(), reason));
  }

  private EventDraft draft(SpecificRecord payload) {
    return EventDraft.ofChange(
        intent.connection(), intent.changeId(), Optional.of(intent.actor()), payload);
  }

  private static ChangeNotForwarded notForwarded(NotForwardedReason reason) {
    return new ChangeNotForwarded(reason, false, null);
  }

  private static ChangeNotForwarded duplicateOf(String first) {
    return new ChangeNotForwarded(NotForwardedReason.DUPLICATE, false, first);
  }

  private static ChangeRejected rejected(Refuser refuser, WireError error, List<Finding> broken) {
    return new ChangeRejected(
        refuser, error.code(), error.message(), error.httpStatus(), null, broken);
  }
}
