/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.event.FindingSource;
import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.protocol.error.WireError;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Refusals in the forms that operations need. */
public final class Refusals {

  /** Policy id of the finding that a right is missing. */
  static final String RIGHT = "RIGHTS";

  private Refusals() {}

  /** A refusal of a call that is no change. */
  public static CallReply reply(WireError error) {
    return new CallReply.Failure(error, UUID.randomUUID().toString());
  }

  /** The same, at once. */
  public static CompletableFuture<CallReply> now(WireError error) {
    return completedFuture(reply(error));
  }

  /** The answer of an admission that is not one. */
  static CallReply reply(Admission admission) {
    if (admission instanceof Admission.Answered answered) {
      return answered.reply();
    }
    if (admission instanceof Admission.Unavailable unavailable) {
      return unavailable.reply();
    }
    throw new IllegalStateException("An admitted change has no answer yet");
  }

  /** The finding of a change that its caller has no right to. */
  static Finding missingRight(RedactedRequest intent) {
    return missingRightFinding(intent.actor().getPrincipal(), intent.action());
  }

  /** The finding of a call that its caller has no right to. */
  public static Finding missingRightFinding(String principal, String action) {
    return new Finding(
        RIGHT,
        "The caller has no right to it",
        Severity.HIGH,
        Effect.DENY,
        null,
        missingRight(principal, action),
        "Ask the owners of this gate for the right to " + action + " of this connection.",
        List.of(),
        false,
        Enforcement.ENFORCE,
        null,
        false,
        FindingSource.RIGHTS);
  }

  /** The sentence of it. */
  public static String missingRight(String principal, String action) {
    return principal + " has no right to " + action + " of this connection.";
  }
}
