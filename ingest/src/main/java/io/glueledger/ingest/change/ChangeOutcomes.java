/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeInDoubt;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeRejected;
import io.glueledger.event.Finding;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Refuser;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.CreateConnectionResponse;
import software.amazon.awssdk.services.glue.model.ErrorDetail;

/** What the ledger says of how a change ended; {@link ChangeAnswers} is what its caller is told. */
final class ChangeOutcomes {
  private static final int BATCH_MEMBER_STATUS = 400;

  private ChangeOutcomes() {}

  /** The outcome after Glue's reply; not an end if the answer is lost. */
  static SpecificRecord fromGlue(RedactedRequest request, GlueReply reply) {
    if (reply instanceof GlueReply.Done done) {
      String status =
          done.response() instanceof CreateConnectionResponse created
              ? created.createConnectionStatusAsString()
              : null;
      return new ChangeApplied(false, done.awsRequestId().orElse(null), status);
    }
    if (reply instanceof GlueReply.Refused refused) {
      WireError error = WireError.ofGlue(refused.error());
      return rejectedByGlue(
          request, error.code(), error.message(), error.httpStatus(), refused.awsRequestId());
    }
    if (reply instanceof GlueReply.Unknown unknown) {
      return new ChangeInDoubt(
          unknown.why(), unknown.httpStatus().orElse(null), unknown.awsRequestId().orElse(null));
    }
    return notForwarded(NotForwardedReason.GLUE_UNREACHABLE);
  }

  /** The outcome of one deletion of a batch. */
  static SpecificRecord inBatch(RedactedRequest request, GlueReply reply) {
    if (!(reply instanceof GlueReply.Done done)) {
      return fromGlue(request, reply);
    }
    ErrorDetail error =
        ((BatchDeleteConnectionResponse) done.response())
            .errors()
            .get(request.connection().getName());
    if (error == null) {
      return fromGlue(request, reply);
    }
    return rejectedByGlue(
        request,
        Optional.ofNullable(error.errorCode()).orElse("InternalFailure"),
        Optional.ofNullable(error.errorMessage()).orElse(""),
        BATCH_MEMBER_STATUS,
        done.awsRequestId());
  }

  static ChangeNotForwarded notForwarded(NotForwardedReason reason) {
    return new ChangeNotForwarded(reason, false, null);
  }

  static ChangeNotForwarded duplicateOf(String first) {
    return new ChangeNotForwarded(NotForwardedReason.DUPLICATE, false, first);
  }

  static ChangeRejected rejectedByRules(WireError error, List<Finding> broken) {
    return rejected(Refuser.GLUE_RULES, error, broken);
  }

  static ChangeRejected rejectedForRetryId(WireError error) {
    return rejected(Refuser.RETRY_ID, error, List.of());
  }

  private static ChangeRejected rejected(Refuser refuser, WireError error, List<Finding> broken) {
    return new ChangeRejected(
        refuser, error.code(), error.message(), error.httpStatus(), null, broken);
  }

  private static ChangeRejected rejectedByGlue(
      RedactedRequest request,
      String code,
      String message,
      int httpStatus,
      Optional<String> awsRequestId) {
    return new ChangeRejected(
        Refuser.GLUE,
        code,
        request.withoutValues(message),
        httpStatus,
        awsRequestId.orElse(null),
        List.of());
  }
}
