/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.event.FindingSource;
import io.glueledger.event.Severity;
import java.util.List;

/** What the ledger and the caller are told when the caller has no right to a call. */
public final class MissingRight {

  /** Id of the finding, in the place of a policy's. */
  public static final String ID = "RIGHTS";

  private MissingRight() {}

  /** The one finding of the decision that denies the call. */
  public static Finding finding(AuthenticatedCall call) {
    return new Finding(
        ID,
        "The caller lacks the right to do this",
        Severity.HIGH,
        Effect.DENY,
        null,
        sentence(call),
        "Ask the owners of this gate for the right to call "
            + call.action()
            + " on this connection.",
        List.of(),
        false,
        Enforcement.ENFORCE,
        null,
        false,
        FindingSource.RIGHTS);
  }

  /** Who may not do what. */
  public static String sentence(AuthenticatedCall call) {
    return call.actor().getPrincipal()
        + " has no right to call "
        + call.action()
        + " on this connection.";
  }
}
