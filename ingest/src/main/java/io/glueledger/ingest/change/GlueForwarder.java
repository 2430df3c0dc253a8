/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.definition.redaction.SecretScanner;
import io.glueledger.definition.redaction.Secrets;
import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeInDoubt;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Refuser;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import software.amazon.awssdk.services.glue.model.AlreadyExistsException;
import software.amazon.awssdk.services.glue.model.CreateConnectionResponse;
import software.amazon.awssdk.services.glue.model.GlueRequest;

/** Sends one admitted change to Glue, records what came of it, and answers. */
public final class GlueForwarder {
  private final GateParts parts;

  public GlueForwarder(GateParts parts) {
    this.parts = parts;
  }

  /** Sends the request of an admitted change, unless it has become too late for it. */
  CompletableFuture<CallReply> forward(ChangeAttempt passage, GlueRequest request) {
    if (!passage.inTime()) {
      return passage.tooLate().thenApply(admission -> ((Admission.Unavailable) admission).reply());
    }
    return parts
        .glue()
        .send(request)
        .thenCompose(
            reply ->
                passage
                    .conclude(outcome(passage.intent(), reply))
                    .thenCompose(done -> lookAtWhatWasThere(passage.intent(), reply))
                    .thenApply(done -> answer(passage.intent(), reply)));
  }

  /** What the ledger says of a reply of Glue. */
  public SpecificRecord outcome(RedactedRequest intent, GlueReply reply) {
    if (reply instanceof GlueReply.Done done) {
      String status =
          done.response() instanceof CreateConnectionResponse created
              ? created.createConnectionStatusAsString()
              : null;
      return new ChangeApplied(false, done.awsRequestId().orElse(null), status);
    }
    if (reply instanceof GlueReply.Refused refused) {
      WireError error = WireError.ofGlue(refused.error());
      return new ChangeRejected(
          Refuser.GLUE,
          error.code(),
          withoutValues(intent.secrets(), error.message()),
          error.httpStatus(),
          refused.awsRequestId().orElse(null),
          java.util.List.of());
    }
    if (reply instanceof GlueReply.Unknown unknown) {
      return new ChangeInDoubt(
          unknown.why(), unknown.httpStatus().orElse(null), unknown.awsRequestId().orElse(null));
    }
    return new ChangeNotForwarded(NotForwardedReason.GLUE_UNREACHABLE, false, null);
  }

  /** What the caller is told of a reply of Glue. */
  public CallReply answer(RedactedRequest intent, GlueReply reply) {
    if (reply instanceof GlueReply.Done done) {
      return new CallReply.Success(done.response(), intent.changeId());
    }
    if (reply instanceof GlueReply.Refused refused) {
      return new CallReply.Failure(WireError.ofGlue(refused.error()), intent.changeId());
    }
    return reply instanceof GlueReply.Unknown
        ? ChangeAnswers.inDoubt(intent.changeId())
        : ChangeAnswers.notForwarded(intent.changeId(), NotForwardedReason.GLUE_UNREACHABLE);
  }

  /** Glue's text without any value of the request that the ledger does not show. */
  public static String withoutValues(Secrets secrets, String text) {
    return SecretScanner.blank(secrets.blank(text));
  }

  /**
   * A create that meets a connection which the ledger does not know has found something to record.
   */
  private CompletableFuture<Optional<String>> lookAtWhatWasThere(RedactedRequest intent, GlueReply reply) {
    boolean met =
        reply instanceof GlueReply.Refused refused
            && refused.error() instanceof AlreadyExistsException;
    if (!met || parts.ledger().state(intent.key()).present().isPresent()) {
      return completedFuture(Optional.empty());
    }
    return parts.baseline().observeAfterOutcome(intent);
  }
}
