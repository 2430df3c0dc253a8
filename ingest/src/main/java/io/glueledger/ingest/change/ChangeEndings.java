/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.event.ChangeRequested;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.queue.ForwardDeadline;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;

/** The ends that one change may have without being sent, each recorded before it is answered. */
final class ChangeEndings {
  private final ReceivedChange received;
  private final RedactedRequest request;
  private final ChangeRecorder recorder;
  private final ChangeQueue queue;

  ChangeEndings(ReceivedChange received, ChangeRecorder recorder, ChangeQueue queue) {
    this.received = received;
    this.request = received.request();
    this.recorder = recorder;
    this.queue = queue;
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
    return conclude(received.notForwarded(deadline.reason()));
  }

  /** Ends a change that gives way, because another one of its batch cannot be sent. */
  CompletableFuture<Admission> giveWay() {
    return conclude(received.notForwarded(NotForwardedReason.BATCH));
  }

  /** Records how the change ended, and answers so. */
  CompletableFuture<Admission> conclude(ChangeConclusion conclusion) {
    return conclude(conclusion.outcome()).thenApply(concluded -> Admission.ended(conclusion));
  }

  /** Records a change together with the end that it has already. */
  CompletableFuture<Admission> end(ChangeRequested requested, ChangeConclusion conclusion) {
    return recorder
        .record(request, requested, conclusion.outcome())
        .thenApply(at -> Admission.ended(conclusion))
        .exceptionally(this::notRecorded);
  }

  /** A change that is known for a repeat before it is recorded gets the first one's answer. */
  CompletableFuture<Admission> repeat(
      ChangeRequested requested, String first, ForwardDeadline deadline) {
    return recorder
        .record(request, requested, ChangeConclusion.duplicateOf(first))
        .thenCompose(at -> answerOf(first, deadline))
        .exceptionally(this::notRecorded);
  }

  /** What the caller of the first one is answered. */
  CompletableFuture<Admission> answerOf(String first, ForwardDeadline deadline) {
    return queue
        .answerOf(first, request.action(), received.toReader(), deadline)
        .thenApply(Admission.Answered::new);
  }

  /**
   * Nobody knows whether the change will land. It ends without being sent if it does; what never
   * lands needs no end.
   */
  Admission notRecorded(Throwable cause) {
    ChangeConclusion conclusion = received.notForwarded(NotForwardedReason.LOG_TOO_SLOW);
    recorder.notAcknowledged(request, cause);
    queue.landsLate(request).thenRun(() -> recorder.conclude(request, conclusion.outcome()));
    return Admission.ended(conclusion);
  }
}
