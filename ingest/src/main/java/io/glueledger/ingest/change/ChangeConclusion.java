/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeInDoubt;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.Finding;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Refuser;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.ingest.queue.EndedChange;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.DenialText;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.CreateConnectionResponse;
import software.amazon.awssdk.services.glue.model.DeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.ErrorDetail;
import software.amazon.awssdk.services.glue.model.TagResourceResponse;
import software.amazon.awssdk.services.glue.model.UntagResourceResponse;
import software.amazon.awssdk.services.glue.model.UpdateConnectionResponse;

/**
 * How a change ended.
 *
 * @param outcome what the ledger says of it
 * @param answer what its caller is told, under the change id
 */
public record ChangeConclusion(SpecificRecord outcome, CallReply answer) {
  private static final int BATCH_MEMBER_STATUS = 400;

  /**
   * A denial ends it; the answer says policy, property, why and fix.
   *
   * @param toReader whether the caller may read the connection, and so be told what it held before
   */
  public static ChangeConclusion denied(String changeId, ChangeDecided decision, boolean toReader) {
    Decision denial =
        new Decision(
            decision.getVerdict(),
            decision.getFindings(),
            decision.getPackHash(),
            decision.getEngineVersion());
    return failed(
        changeId, decision, WireErrors.accessDenied(DenialText.of(denial, changeId, toReader)));
  }

  /**
   * Its invocation id came with another body before.
   *
   * @param first the change that used the id first
   */
  static ChangeConclusion retryIdReused(String changeId, String first) {
    return rejected(changeId, Refuser.RETRY_ID, WireErrors.retryIdReused(first), List.of());
  }

  /** What the ledger says of a repeat; its caller is told what the first one was. */
  static ChangeNotForwarded duplicateOf(String first) {
    return new ChangeNotForwarded(NotForwardedReason.DUPLICATE, false, first);
  }

  /** It was not sent; the client may come again. */
  static ChangeConclusion notForwarded(String changeId, NotForwardedReason reason) {
    WireError error =
        switch (reason) {
          case LOG_TOO_SLOW -> WireErrors.logTooSlow(changeId);
          case GLUE_UNREACHABLE -> WireErrors.glueUnreachable(changeId);
          case SIGNATURE_SEEN -> WireErrors.signatureSeen(changeId);
          case HELD_DIFFERS -> WireErrors.heldDiffers(changeId);
          default -> WireErrors.turnNotReached(changeId);
        };
    return failed(changeId, new ChangeNotForwarded(reason, false, null), error);
  }

  /** Glue's reply, passed on; not an end if the answer is lost. */
  static ChangeConclusion fromGlue(RedactedRequest request, GlueReply reply) {
    String changeId = request.changeId();
    if (reply instanceof GlueReply.Done done) {
      String status =
          done.response() instanceof CreateConnectionResponse created
              ? created.createConnectionStatusAsString()
              : null;
      return new ChangeConclusion(
          new ChangeApplied(false, request.glueId(done.awsRequestId()), status),
          new CallReply.Success(done.response(), changeId));
    }
    if (reply instanceof GlueReply.Refused refused) {
      return rejectedByGlue(request, WireError.ofGlue(refused.error()), refused.awsRequestId());
    }
    return reply instanceof GlueReply.Unknown unknown
        ? new ChangeConclusion(
            new ChangeInDoubt(
                unknown.why(),
                unknown.httpStatus().orElse(null),
                request.glueId(unknown.awsRequestId())),
            inDoubt(changeId))
        : notSent(changeId, reply);
  }

  private static ChangeConclusion notSent(String changeId, GlueReply reply) {
    ChangeConclusion unreachable = notForwarded(changeId, NotForwardedReason.GLUE_UNREACHABLE);
    return reply instanceof GlueReply.NotSent notSent && notSent.lacksCredentials()
        ? failed(changeId, unreachable.outcome(), WireErrors.noCredentials(changeId))
        : unreachable;
  }

  /** What Glue's reply to a batch says of one of its deletions. */
  static ChangeConclusion inBatch(RedactedRequest request, GlueReply reply) {
    if (!(reply instanceof GlueReply.Done done)) {
      return fromGlue(request, reply);
    }
    BatchDeleteConnectionResponse response = (BatchDeleteConnectionResponse) done.response();
    ErrorDetail refusal = response.errors().get(request.connection().getName());
    return refusal == null
        ? fromGlue(request, reply)
        : rejectedByGlue(
            request,
            new WireError(
                Optional.ofNullable(refusal.errorCode()).orElse("InternalFailure"),
                BATCH_MEMBER_STATUS,
                Optional.ofNullable(refusal.errorMessage()).orElse("")),
            done.awsRequestId());
  }

  /**
   * The answer from what the log says of the end; what a repeat of the change is answered.
   *
   * @param toReader as for {@link #denied}
   */
  static CallReply answerOf(EndedChange end, String action, boolean toReader) {
    String changeId = end.changeId();
    return switch (end.outcome()) {
      case APPLIED ->
          new CallReply.Success(response(action, (ChangeApplied) end.payload()), changeId);
      case DENIED -> denied(changeId, (ChangeDecided) end.payload(), toReader).answer();
      case REJECTED -> new CallReply.Failure(error((ChangeRejected) end.payload()), changeId);
      case NOT_FORWARDED ->
          notForwarded(changeId, ((ChangeNotForwarded) end.payload()).getReason()).answer();
      case NOT_APPLIED -> new CallReply.Failure(WireErrors.notApplied(changeId), changeId);
      case UNDETERMINED, UNKNOWN -> inDoubt(changeId);
    };
  }

  /** The change was sent and its end is unknown. AWS clients do not repeat this by themselves. */
  static CallReply inDoubt(String changeId) {
    return new CallReply.Failure(WireErrors.answerLost(changeId), changeId);
  }

  /** The gate refuses it by a rule of Glue's or its own. */
  static ChangeConclusion rejected(
      String changeId, Refuser refuser, WireError error, List<Finding> broken) {
    return failed(
        changeId,
        new ChangeRejected(
            refuser, error.code(), error.message(), error.httpStatus(), null, broken),
        error);
  }

  /** The caller gets Glue's text as it is, the ledger gets it without values of the request. */
  private static ChangeConclusion rejectedByGlue(
      RedactedRequest request, WireError error, Optional<String> awsRequestId) {
    return failed(
        request.changeId(),
        new ChangeRejected(
            Refuser.GLUE,
            request.glueCode(error.code()),
            request.withoutValues(error.message()),
            error.httpStatus(),
            request.glueId(awsRequestId),
            List.of()),
        error);
  }

  private static ChangeConclusion failed(String changeId, SpecificRecord outcome, WireError error) {
    return new ChangeConclusion(outcome, new CallReply.Failure(error, changeId));
  }

  private static WireError error(ChangeRejected rejected) {
    return new WireError(
        rejected.getErrorCode(), rejected.getHttpStatus(), rejected.getErrorMessage());
  }

  private static SdkPojo response(String action, ChangeApplied applied) {
    return switch (action) {
      case "CreateConnection" ->
          CreateConnectionResponse.builder()
              .createConnectionStatus(applied.getCreateConnectionStatus().orElse(null))
              .build();
      case "UpdateConnection" -> UpdateConnectionResponse.builder().build();
      case "TagResource" -> TagResourceResponse.builder().build();
      case "UntagResource" -> UntagResourceResponse.builder().build();
      default -> DeleteConnectionResponse.builder().build();
    };
  }
}
