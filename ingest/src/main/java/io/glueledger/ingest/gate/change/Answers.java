/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.gate.change;

import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.ingest.gate.call.Reply;
import io.glueledger.ingest.queue.Conclusion;
import io.glueledger.ingest.wire.WireError;
import io.glueledger.ingest.wire.WireErrors;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.DenialText;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.CreateConnectionResponse;
import software.amazon.awssdk.services.glue.model.DeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.TagResourceResponse;
import software.amazon.awssdk.services.glue.model.UntagResourceResponse;
import software.amazon.awssdk.services.glue.model.UpdateConnectionResponse;

/** What callers are told of the end of a change. The request id of each answer is the change id. */
public final class Answers {
  private Answers() {}

  /** The denial of a change: policy, property, why and fix, and the change id. */
  public static Reply denied(String changeId, ChangeDecided decision) {
    Decision denial =
        new Decision(
            decision.getVerdict(),
            decision.getFindings(),
            decision.getPackHash(),
            decision.getEngineVersion());
    return new Reply.Failure(WireErrors.accessDenied(DenialText.of(denial, changeId)), changeId);
  }

  /** The change was not sent; the client may come again. */
  public static Reply notForwarded(String changeId, NotForwardedReason reason) {
    return new Reply.Failure(unavailable(changeId, reason), changeId);
  }

  /**
   * The change was sent, and its answer is unknown. AWS clients do not repeat this by themselves.
   */
  public static Reply inDoubt(String changeId) {
    return new Reply.Failure(WireErrors.answerLost(changeId), changeId);
  }

  /** The answer to a change from what the log says of its end; what a repeat of it is answered. */
  public static Reply of(Conclusion end, String action) {
    String changeId = end.changeId();
    return switch (end.outcome()) {
      case APPLIED -> new Reply.Success(response(action, (ChangeApplied) end.payload()), changeId);
      case DENIED -> denied(changeId, (ChangeDecided) end.payload());
      case REJECTED -> rejected(changeId, (ChangeRejected) end.payload());
      case NOT_FORWARDED ->
          notForwarded(changeId, ((ChangeNotForwarded) end.payload()).getReason());
      case NOT_APPLIED -> new Reply.Failure(WireErrors.notApplied(changeId), changeId);
      case UNDETERMINED, UNKNOWN -> inDoubt(changeId);
    };
  }

  private static Reply rejected(String changeId, ChangeRejected rejected) {
    return new Reply.Failure(
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
