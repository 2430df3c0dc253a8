/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.DefinitionVersion;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.Finding;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Operation;
import io.glueledger.event.Verdict;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallProgress;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.change.request.RedactedRequests;
import io.glueledger.ingest.change.request.RequestValidator;
import io.glueledger.ingest.change.request.RequestValidator.Validation;
import io.glueledger.ingest.change.request.RequestedChange;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.queue.EndedChange;
import io.glueledger.ingest.queue.ForwardDeadline;
import io.glueledger.ingest.queue.TurnNotice;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;

/**
 * One change, from the parsed request of an authenticated caller to the answer. This file is the
 * whole way, in order; each step is a type of its own:
 *
 * <pre>
 * authorise ▶ validate ▶ redact ▶ learn what it replaces ▶ judge ▶ record
 *   ▶ wait for its turn ▶ decide again ▶ forward ▶ conclude ▶ answer
 * </pre>
 *
 * <p>For one call only. No future of it ever fails.
 */
public final class ChangeAttempt {

  /** Begins attempts, all of which pass the same stations. */
  @FunctionalInterface
  public interface Factory {
    ChangeAttempt begin(AuthenticatedCall call, RequestedChange change);
  }

  private final CallProgress progress;
  private final RequestedChange change;
  private final BaselineObserver baseline;
  private final ChangeDecider decider;
  private final ChangeRecorder recorder;
  private final ChangeQueue queue;
  private final Glue glue;

  private final RedactedRequest request;
  private final List<Finding> warnings;

  /** Whether the caller may be told what the connection held before. */
  private final boolean toReader;

  /** How it ends without the policies being asked: no right to it, or broken rules. */
  private final Optional<ChangeConclusion> refusal;

  /**
   * Authorises, validates and redacts, in this order: nothing is redacted before rights are known.
   */
  public ChangeAttempt(
      AuthenticatedCall call,
      RequestedChange change,
      RequestValidator validator,
      RedactedRequests redaction,
      BaselineObserver baseline,
      ChangeDecider decider,
      ChangeRecorder recorder,
      ChangeQueue queue,
      Glue glue) {
    this.progress = call.progress();
    this.change = change;
    this.baseline = baseline;
    this.decider = decider;
    this.recorder = recorder;
    this.queue = queue;
    this.glue = glue;

    boolean allowed = call.isAllowedOn(change.connection());
    Validation validation = allowed ? validator.validate(change) : new Validation.Valid(List.of());
    this.toReader = change.operation() == Operation.CREATE || call.mayRead(change.connection());
    this.request = redaction.redact(call, change);
    this.warnings = validation instanceof Validation.Valid valid ? valid.warnings() : List.of();
    this.refusal =
        allowed
            ? broken(validation)
            : Optional.of(denied(decider.forbid(call, queue.newest(request))));
  }

  /** The rest of the way of a change that is sent by itself. */
  CompletableFuture<CallReply> run() {
    return learnWhatItReplaces()
        .thenCompose(known -> admit(known, startClock()))
        .thenCompose(
            admission ->
                admission instanceof Admission.Admitted admitted
                    ? forward(admitted)
                    : completedFuture(admission.reply().orElseThrow()));
  }

  /** Starts the clock of its way to Glue; a batch has that of its first member. */
  ForwardDeadline startClock() {
    return queue.startClock(progress);
  }

  RedactedRequest request() {
    return request;
  }

  /**
   * Sees to it that the ledger knows the connection before it changes.
   *
   * @return false if it cannot be known now; true also for a change that is refused anyway
   */
  CompletableFuture<Boolean> learnWhatItReplaces() {
    return refusal.isPresent() ? completedFuture(true) : baseline.ensureKnown(request);
  }

  /**
   * Records the change and waits until it may be sent, or may never be.
   *
   * @param known what {@link #learnWhatItReplaces} said; of a batch, of all its members
   * @param deadline of the members of a batch, the same
   */
  CompletableFuture<Admission> admit(boolean known, ForwardDeadline deadline) {
    Optional<WireError> unrecordable =
        request.unrecordable(queue.newest(request).filter(DefinitionVersion::present).isPresent());
    if (unrecordable.isPresent()) {
      return completedFuture(
          new Admission.Answered(new CallReply.Failure(unrecordable.get(), request.changeId())));
    }
    if (progress.isOver()) {
      return completedFuture(Admission.ended(notForwarded(NotForwardedReason.CALLER_GONE)));
    }
    progress.recording(request.batchId().orElse(request.changeId()));
    ChangeRequested requested = queue.requested(request);
    if (refusal.isPresent()) {
      return end(requested, refusal.get());
    }
    if (!known) {
      return end(requested, notForwarded(NotForwardedReason.GLUE_UNREACHABLE));
    }
    Optional<String> first = queue.repeated(request);
    if (first.isPresent()) {
      return repeat(requested, first.get(), deadline);
    }
    return queue.hasSeen(request)
        ? end(requested, notForwarded(NotForwardedReason.SIGNATURE_SEEN))
            .thenCompose(admission -> queue.holdBack(admission, deadline))
        : new QueuedChange(requested, deadline).takeTurn();
  }

  /** Sends the change to Glue, unless it has become too late for it. */
  private CompletableFuture<CallReply> forward(Admission.Admitted admitted) {
    if (admitted.deadline().hasPassed()) {
      return missTurn(admitted.deadline()).thenApply(done -> done.reply().orElseThrow());
    }
    return glue.send(change.toForward())
        .thenCompose(
            reply -> {
              ChangeConclusion conclusion = ChangeConclusion.fromGlue(request, reply);
              return conclude(conclusion.outcome())
                  .thenCompose(concluded -> baseline.observeWhatWasMet(request, reply))
                  .thenApply(done -> conclusion.answer());
            });
  }

  /**
   * Records how the change ended, waiting for the log no longer than the outcome may take. An
   * outcome that cannot be recorded leaves the change in doubt, and the reconciler settles it.
   */
  CompletableFuture<Void> conclude(SpecificRecord outcome) {
    return recorder.conclude(request, outcome);
  }

  /** Ends a change whose turn came too late. */
  CompletableFuture<Admission> missTurn(ForwardDeadline deadline) {
    return conclude(notForwarded(deadline.reason()));
  }

  /** Ends a change that gives way, because another one of its batch cannot be sent. */
  CompletableFuture<Admission> giveWay() {
    return conclude(notForwarded(NotForwardedReason.BATCH));
  }

  private CompletableFuture<Admission> conclude(ChangeConclusion conclusion) {
    return conclude(conclusion.outcome()).thenApply(concluded -> Admission.ended(conclusion));
  }

  /** Records a change together with the end that it has already. */
  private CompletableFuture<Admission> end(ChangeRequested requested, ChangeConclusion conclusion) {
    return recorder
        .record(request, requested, conclusion.outcome())
        .thenApply(at -> Admission.ended(conclusion))
        .exceptionally(this::notRecorded);
  }

  /** A change that is known for a repeat before it is recorded gets the first one's answer. */
  private CompletableFuture<Admission> repeat(
      ChangeRequested requested, String first, ForwardDeadline deadline) {
    return recorder
        .record(request, requested, ChangeConclusion.duplicateOf(first))
        .thenCompose(at -> answerOf(first, deadline))
        .exceptionally(this::notRecorded);
  }

  private CompletableFuture<Admission> answerOf(String first, ForwardDeadline deadline) {
    return queue
        .answerOf(first, request.action(), toReader, deadline)
        .thenApply(Admission.Answered::new);
  }

  /**
   * Nobody knows whether the change will land. It ends without being sent if it does; what never
   * lands needs no end.
   */
  private Admission notRecorded(Throwable cause) {
    ChangeConclusion conclusion = notForwarded(NotForwardedReason.LOG_TOO_SLOW);
    recorder.countUnacknowledged(cause);
    queue.landsLate(request).thenRun(() -> recorder.conclude(request, conclusion.outcome()));
    return Admission.ended(conclusion);
  }

  private Optional<ChangeConclusion> broken(Validation validation) {
    return validation instanceof Validation.Invalid invalid
        ? Optional.of(
            ChangeConclusion.rejectedByRules(request.changeId(), invalid.error(), invalid.broken()))
        : Optional.empty();
  }

  private ChangeConclusion denied(ChangeDecided decision) {
    return ChangeConclusion.denied(request.changeId(), decision, toReader);
  }

  private ChangeConclusion notForwarded(NotForwardedReason reason) {
    return ChangeConclusion.notForwarded(request.changeId(), reason);
  }

  /** The change while it waits on the log for its turn. */
  private final class QueuedChange implements TurnNotice.Waiter<CompletableFuture<Admission>> {
    private final ChangeRequested requested;
    private final ForwardDeadline deadline;
    private final ChangeDecided decision;

    QueuedChange(ChangeRequested requested, ForwardDeadline deadline) {
      this.requested = requested;
      this.deadline = deadline;
      this.decision = judge(queue.newest(request));
    }

    CompletableFuture<Admission> takeTurn() {
      CompletableFuture<TurnNotice> turn = queue.awaitTurn(request, deadline);
      return recorder
          .record(request, requested, decision)
          .thenCompose(at -> turn)
          .thenComposeAsync(notice -> notice.tell(this), queue.executor())
          .exceptionally(
              cause -> {
                turn.complete(new TurnNotice.TooLate());
                return notRecorded(cause);
              });
    }

    /** Its turn: decides again if the connection moved meanwhile. */
    @Override
    public CompletableFuture<Admission> granted(ConnectionState state) {
      if (decision.getPreviousOffset().equals(state.newest().map(DefinitionVersion::offset))) {
        return completedFuture(new Admission.Admitted(deadline));
      }
      ChangeDecided again = judge(state.newest());
      return recorder
          .recordDecision(request, again)
          .thenApply(
              at ->
                  again.getVerdict() == Verdict.DENY
                      ? Admission.ended(denied(again))
                      : new Admission.Admitted(deadline));
    }

    @Override
    public CompletableFuture<Admission> repeat(String first) {
      return conclude(ChangeConclusion.duplicateOf(first))
          .thenCompose(concluded -> answerOf(first, deadline));
    }

    @Override
    public CompletableFuture<Admission> signatureSeen() {
      return conclude(notForwarded(NotForwardedReason.SIGNATURE_SEEN))
          .thenCompose(admission -> queue.holdBack(admission, deadline));
    }

    @Override
    public CompletableFuture<Admission> idReused(String first) {
      return conclude(ChangeConclusion.retryIdReused(request.changeId(), first));
    }

    @Override
    public CompletableFuture<Admission> over(EndedChange end) {
      return completedFuture(
          new Admission.Answered(ChangeConclusion.answerOf(end, request.action(), toReader)));
    }

    @Override
    public CompletableFuture<Admission> tooLate() {
      return missTurn(deadline);
    }

    private ChangeDecided judge(Optional<DefinitionVersion> previous) {
      return decider.judge(request, requested, previous, warnings);
    }
  }
}
