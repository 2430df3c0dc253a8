/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.FindingSource;
import io.glueledger.event.Severity;

/** What the ledger and the caller are told when the caller has no right to a call. */
public final class MissingRight {

  /** Id of the finding, in the place of a policy's. */
  public static final String ID = "RIGHTS";

  private MissingRight() {}

  /** The one finding of the decision that denies the call. */
  public static Finding finding(AuthenticatedCall call) {
    return Finding.newBuilder()
        .setPolicyId(ID)
        .setTitle("The caller lacks the right to do this")
        .setSeverity(Severity.HIGH)
        .setEffect(Effect.DENY)
        .setReason(sentence(call))
        .setFix(
            "Ask the owners of this gate for the right to call %s on this connection."
                .formatted(call.action()))
        .setSource(FindingSource.RIGHTS)
        .build();
  }

  /** Who may not do what. */
  public static String sentence(AuthenticatedCall call) {
    return "%s has no right to call %s on this connection."
        .formatted(call.actor().getPrincipal(), call.action());
  }
}
