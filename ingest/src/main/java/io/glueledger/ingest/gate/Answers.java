/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.gate;

import io.glueledger.definition.lifecycle.Ending;
import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.ingest.wire.WireError;
import io.glueledger.policy.decision.DenialText;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.CreateConnectionResponse;
import software.amazon.awssdk.services.glue.model.DeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.TagResourceResponse;
import software.amazon.awssdk.services.glue.model.UntagResourceResponse;
import software.amazon.awssdk.services.glue.model.UpdateConnectionResponse;

/**
 * What callers are told of the gate's own doings. Every text says what happened, and what to do.
 */
final class Answers {

  /** The denial of a change: policy, property, why and fix, and the change id. */
  Reply denied(Intent intent, ChangeDecided decision) {
    return denied(intent.changeId(), decision);
  }

  /** The change was not sent; the client may come again. */
  Reply notForwarded(Intent intent, NotForwardedReason reason) {
    return notForwarded(intent.changeId(), reason);
  }

  /**
   * The change was sent, and its answer is unknown. AWS clients do not repeat this error by
   * themselves.
   */
  Reply inDoubt(String changeId) {
    return new Reply.Failure(
        WireError.operationTimeout(
            "AWS Glue did not answer in time, so it is not known yet whether the change was made."
                + " Glue Ledger will find out and record it. Look at the connection before you try"
                + " again. Change id: "
                + changeId),
        changeId);
  }

  /** The invocation id stands for another request. */
  WireError idReused(String first) {
    return WireError.idempotentParameterMismatch(
        "The header amz-sdk-invocation-id was used before with another body (change id "
            + first
            + "). Send each call with an id of its own.");
  }

  /** The answer to a change from what the log says of its end; what a repeat of it is answered. */
  Reply of(Ending ending, String action) {
    String changeId = ending.change().changeId();
    switch (ending.outcome()) {
      case APPLIED:
        return new Reply.Success(response(action, (ChangeApplied) ending.payload()), changeId);
      case DENIED:
        return denied(changeId, (ChangeDecided) ending.payload());
      case REJECTED:
        ChangeRejected rejected = (ChangeRejected) ending.payload();
        return new Reply.Failure(
            new WireError(
                rejected.getErrorCode(), rejected.getHttpStatus(), rejected.getErrorMessage()),
            changeId);
      case NOT_FORWARDED:
        return notForwarded(changeId, NotForwardedReason.TURN_NOT_REACHED);
      case NOT_APPLIED:
        return new Reply.Failure(
            WireError.operationTimeout(
                "AWS Glue's answer was lost, and the change was seen not to have been made. Send it"
                    + " again as a new call. Change id: "
                    + changeId),
            changeId);
      case UNDETERMINED:
      case UNKNOWN:
        break;
    }
    return inDoubt(changeId);
  }

  static Reply denied(String changeId, ChangeDecided decision) {
    return new Reply.Failure(
        WireError.accessDenied(DenialText.of(decision.getFindings(), changeId)), changeId);
  }

  private static Reply notForwarded(String changeId, NotForwardedReason reason) {
    return new Reply.Failure(
        WireError.serviceUnavailable(
            why(reason) + " Nothing was sent to AWS Glue. Change id: " + changeId),
        changeId);
  }

  private static String why(NotForwardedReason reason) {
    switch (reason) {
      case LOG_TOO_SLOW:
        return "The ledger could not record the change in time, and what is not recorded is not"
            + " forwarded. Try again.";
      case GLUE_UNREACHABLE:
        return "AWS Glue could not be reached. Try again.";
      case BATCH:
      case TURN_NOT_REACHED:
      case ABANDONED:
      case DUPLICATE:
      case UNKNOWN:
        break;
    }
    return "Earlier changes of the connection did not finish in time. Try again.";
  }

  private static SdkPojo response(String action, ChangeApplied applied) {
    switch (action) {
      case "CreateConnection":
        return CreateConnectionResponse.builder()
            .createConnectionStatus(applied.getCreateConnectionStatus().orElse(null))
            .build();
      case "UpdateConnection":
        return UpdateConnectionResponse.builder().build();
      case "TagResource":
        return TagResourceResponse.builder().build();
      case "UntagResource":
        return UntagResourceResponse.builder().build();
      default:
        return DeleteConnectionResponse.builder().build();
    }
  }
}
