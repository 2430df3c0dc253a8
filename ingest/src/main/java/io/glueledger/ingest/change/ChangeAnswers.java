/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.ingest.queue.EndedChange;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.DenialText;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.CreateConnectionResponse;
import software.amazon.awssdk.services.glue.model.DeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.TagResourceResponse;
import software.amazon.awssdk.services.glue.model.UntagResourceResponse;
import software.amazon.awssdk.services.glue.model.UpdateConnectionResponse;

/** What callers are told of the end of a change. The request id of each answer is the change id. */
public final class ChangeAnswers {
  private ChangeAnswers() {}

  /** The denial of a change: policy, property, why and fix, and the change id. */
  public static CallReply denied(String changeId, ChangeDecided decision) {
    Decision denial =
        new Decision(
            decision.getVerdict(),
            decision.getFindings(),
            decision.getPackHash(),
            decision.getEngineVersion());
    return new CallReply.Failure(
        WireErrors.accessDenied(DenialText.of(denial, changeId)), changeId);
  }

  /** The change was not sent; the client may come again. */
  static CallReply notForwarded(String changeId, NotForwardedReason reason) {
    return new CallReply.Failure(unavailable(changeId, reason), changeId);
  }

  /**
   * The change was sent, and its answer is unknown. AWS clients do not repeat this by themselves.
   */
  static CallReply inDoubt(String changeId) {
    return new CallReply.Failure(WireErrors.answerLost(changeId), changeId);
  }

  /** The answer to a change that was sent: as Glue answered. */
  static CallReply fromGlue(String changeId, GlueReply reply) {
    if (reply instanceof GlueReply.Done done) {
      return new CallReply.Success(done.response(), changeId);
    }
    if (reply instanceof GlueReply.Refused refused) {
      return new CallReply.Failure(WireError.ofGlue(refused.error()), changeId);
    }
    return reply instanceof GlueReply.Unknown
        ? inDoubt(changeId)
        : notForwarded(changeId, NotForwardedReason.GLUE_UNREACHABLE);
  }

  /** The answer to a change from what the log says of its end; what a repeat of it is answered. */
  static CallReply fromLog(EndedChange end, String action) {
    String changeId = end.changeId();
    return switch (end.outcome()) {
      case APPLIED ->
          new CallReply.Success(response(action, (ChangeApplied) end.payload()), changeId);
      case DENIED -> denied(changeId, (ChangeDecided) end.payload());
      case REJECTED -> rejected(changeId, (ChangeRejected) end.payload());
      case NOT_FORWARDED ->
          notForwarded(changeId, ((ChangeNotForwarded) end.payload()).getReason());
      case NOT_APPLIED -> new CallReply.Failure(WireErrors.notApplied(changeId), changeId);
      case UNDETERMINED, UNKNOWN -> inDoubt(changeId);
    };
  }

  private static CallReply rejected(String changeId, ChangeRejected rejected) {
    return new CallReply.Failure(
        new WireError(
            rejected.getErrorCode(), rejected.getHttpStatus(), rejected.getErrorMessage()),
        changeId);
  }

  private static WireError unavailable(String changeId, NotForwardedReason reason) {
    return switch (reason) {
      case LOG_TOO_SLOW -> WireErrors.logTooSlow(changeId);
      case GLUE_UNREACHABLE -> WireErrors.glueUnreachable(changeId);
      default -> WireErrors.turnNotReached(changeId);
    };
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
