/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.version.PriorVersions;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Verdict;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.change.held.HeldSecrets;
import io.glueledger.ingest.change.held.WriteBackReader;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.change.request.RequestedChange;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.queue.EndedChange;
import io.glueledger.ingest.queue.ForwardDeadline;
import io.glueledger.ingest.queue.TurnNotice;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.glue.model.GlueRequest;

/**
 * One change of one call, from the parsed request to the answer; no future of it ever fails. This
 * file is the whole way, in order; each step is a type of its own:
 *
 * <pre>
 * authorise ▶ validate ▶ redact ▶ learn what it replaces ▶ judge ▶ record
 *   ▶ wait for its turn ▶ decide again ▶ forward ▶ conclude ▶ answer
 * </pre>
 */
public final class ChangeAttempt {

  /** Begins attempts, all of which pass the same stations. */
  @FunctionalInterface
  public interface Factory {
    CompletableFuture<ChangeAttempt> begin(AuthenticatedCall call, RequestedChange change);
  }

  private final ReceivedChange received;
  private final RedactedRequest request;
  private final BaselineObserver baseline;
  private final ChangeDecider decider;
  private final ChangeRecorder recorder;
  private final ChangeQueue queue;
  private final ChangeEndings endings;
  private final WriteBackReader held;
  private final Glue glue;

  /** An attempt of a change that was authorised, validated and redacted. */
  public ChangeAttempt(
      ReceivedChange received,
      BaselineObserver baseline,
      ChangeDecider decider,
      ChangeRecorder recorder,
      ChangeQueue queue,
      WriteBackReader held,
      Glue glue) {
    this.received = received;
    this.request = received.request();
    this.baseline = baseline;
    this.decider = decider;
    this.recorder = recorder;
    this.queue = queue;
    this.endings = new ChangeEndings(received, recorder, queue);
    this.held = held;
    this.glue = glue;
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
    return queue.startClock(received.progress());
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
    return received.refusal().isPresent() ? completedFuture(true) : baseline.ensureKnown(request);
  }

  /**
   * Records the change and waits until it may be sent, or may never be.
   *
   * @param known what {@link #learnWhatItReplaces} said; of a batch, of all its members
   * @param deadline of the members of a batch, the same
   */
  CompletableFuture<Admission> admit(boolean known, ForwardDeadline deadline) {
    Optional<WireError> unrecordable =
        request
            .unrecordable(queue.isPresent(request))
            .or(() -> queue.closed(recorder.partition(request)));
    if (unrecordable.isPresent()) {
      return completedFuture(
          new Admission.Answered(new CallReply.Failure(unrecordable.get(), request.changeId())));
    }
    if (received.progress().isOver()) {
      return completedFuture(
          Admission.ended(received.notForwarded(NotForwardedReason.CALLER_GONE)));
    }
    received.progress().recording(request.batchId().orElse(request.changeId()));
    HeldSecrets.Checked checked = received.against(prior().newest());
    ChangeRequested requested = queue.requested(checked.request());
    Optional<ChangeConclusion> ended = received.endedBefore(known);
    if (ended.isPresent()) {
      return endings.end(requested, ended.get());
    }
    Optional<String> first = queue.repeated(request);
    if (first.isPresent()) {
      return endings.repeat(requested, first.get(), deadline);
    }
    if (queue.hasSeen(request)) {
      return endings
          .end(requested, received.notForwarded(NotForwardedReason.SIGNATURE_SEEN))
          .thenCompose(admission -> queue.holdBack(admission, deadline));
    }
    return checked.refusal().isPresent()
        ? endings.end(requested, received.refused(checked.refusal().get()))
        : new QueuedChange(requested, checked.request(), deadline).takeTurn();
  }

  /** Sends the change to Glue, unless it has become too late for it. */
  private CompletableFuture<CallReply> forward(Admission.Admitted admitted) {
    if (admitted.deadline().hasPassed()) {
      return endings.missTurn(admitted.deadline()).thenApply(done -> done.reply().orElseThrow());
    }
    return held.prepare(
            received.change().toForward(),
            admitted.request(),
            prior().newest(),
            admitted.deadline())
        .thenCompose(
            prepared ->
                prepared instanceof WriteBackReader.Prepared.Ready ready
                    ? send(ready.request())
                    : withhold(((WriteBackReader.Prepared.Withheld) prepared).reason()));
  }

  private PriorVersions prior() {
    return queue.prior(request, received.before());
  }

  private CompletableFuture<CallReply> send(GlueRequest ready) {
    return glue.send(ready)
        .thenCompose(
            reply -> {
              ChangeConclusion conclusion = ChangeConclusion.fromGlue(request, reply);
              return endings
                  .conclude(conclusion.outcome())
                  .thenCompose(concluded -> baseline.observeWhatWasMet(request, reply))
                  .thenApply(done -> conclusion.answer());
            });
  }

  private CompletableFuture<CallReply> withhold(NotForwardedReason reason) {
    ChangeConclusion conclusion = received.notForwarded(reason);
    return endings
        .conclude(conclusion.outcome())
        .thenCompose(concluded -> baseline.observeWhatDiffers(request, reason))
        .thenApply(done -> conclusion.answer());
  }

  ChangeEndings endings() {
    return endings;
  }

  /** The change while it waits on the log for its turn. */
  private final class QueuedChange implements TurnNotice.Waiter<CompletableFuture<Admission>> {
    private final ChangeRequested requested;
    private final RedactedRequest asked;
    private final ForwardDeadline deadline;
    private final ChangeDecided decision;

    QueuedChange(ChangeRequested requested, RedactedRequest asked, ForwardDeadline deadline) {
      this.requested = requested;
      this.asked = asked;
      this.deadline = deadline;
      this.decision = judge(prior());
    }

    CompletableFuture<Admission> takeTurn() {
      CompletableFuture<TurnNotice> turn = queue.awaitTurn(request, deadline);
      CompletableFuture<?> recorded = recorder.record(request, requested, decision);
      if (decision.getVerdict() == Verdict.DENY) {
        return recorded
            .handle((at, unheard) -> Optional.ofNullable(unheard))
            .thenCompose(
                unheard ->
                    unheard.isPresent()
                        ? turn.thenApply(notice -> deniedIfRead(notice, unheard.get()))
                        : completedFuture(Admission.ended(received.denied(decision))));
      }
      return recorded
          .thenCompose(at -> turn)
          .thenComposeAsync(notice -> notice.tell(this), queue.executor())
          .exceptionally(
              cause -> {
                turn.complete(new TurnNotice.TooLate());
                return endings.notRecorded(cause);
              });
    }

    /** A denial needs no turn; if the log is slow to say that it has it, what was read does. */
    private Admission deniedIfRead(TurnNotice notice, Throwable unheard) {
      return notice instanceof TurnNotice.Over
          ? Admission.ended(received.denied(decision))
          : endings.notRecorded(unheard);
    }

    /** Its turn: decides again if the connection, or its reference, moved meanwhile. */
    @Override
    public CompletableFuture<Admission> granted(ConnectionState state) {
      PriorVersions now = state.prior();
      boolean sameVersion = decision.getPreviousOffset().equals(now.newestOffset());
      if (sameVersion && decision.getReferenceOffset().equals(now.referenceOffset())) {
        return completedFuture(admitted(decision));
      }
      if (!sameVersion && asked.writesBack()) {
        return endings.conclude(received.notForwarded(NotForwardedReason.HELD_DIFFERS));
      }
      Optional<WireError> losing = received.against(now.newest()).refusal();
      if (losing.isPresent()) {
        return endings.conclude(received.refused(losing.get()));
      }
      ChangeDecided again = judge(now);
      return recorder
          .recordDecision(request, again)
          .thenApply(
              at ->
                  again.getVerdict() == Verdict.DENY
                      ? Admission.ended(received.denied(again))
                      : admitted(again));
    }

    private Admission admitted(ChangeDecided allowing) {
      received.progress().warned(allowing.getFindings());
      return new Admission.Admitted(asked, deadline);
    }

    @Override
    public CompletableFuture<Admission> repeat(String first) {
      return endings
          .conclude(ChangeConclusion.duplicateOf(first))
          .thenCompose(concluded -> endings.answerOf(first, deadline));
    }

    @Override
    public CompletableFuture<Admission> signatureSeen() {
      return endings
          .conclude(received.notForwarded(NotForwardedReason.SIGNATURE_SEEN))
          .thenCompose(admission -> queue.holdBack(admission, deadline));
    }

    @Override
    public CompletableFuture<Admission> idReused(String first) {
      return endings.conclude(ChangeConclusion.retryIdReused(request.changeId(), first));
    }

    @Override
    public CompletableFuture<Admission> over(EndedChange end) {
      return completedFuture(
          new Admission.Answered(
              ChangeConclusion.answerOf(end, request.action(), received.toReader())));
    }

    @Override
    public CompletableFuture<Admission> tooLate() {
      return endings.missTurn(deadline);
    }

    private ChangeDecided judge(PriorVersions prior) {
      return decider.judge(asked, requested, prior, received.warnings());
    }
  }
}
