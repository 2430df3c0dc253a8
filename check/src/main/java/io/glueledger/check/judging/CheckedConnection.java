/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.judging;

import io.glueledger.check.input.CheckSubject;
import io.glueledger.event.Verdict;
import io.glueledger.policy.reading.UnknownValue;
import java.util.List;

/**
 * One connection with what the gate would say of it.
 *
 * @param subject where it comes from
 * @param name of the connection, fit for a terminal
 * @param type as shown; empty if it is hidden or unknown
 * @param state whether it was judged
 * @param verdict DENY, WARN or ALLOW; ALLOW if it was not judged
 * @param findings worst first
 * @param undecided what cannot be told yet
 * @param unknown the values that the input does not tell
 */
public record CheckedConnection(
    CheckSubject subject,
    String name,
    String type,
    State state,
    Verdict verdict,
    List<CheckedFinding> findings,
    List<UndecidedFinding> undecided,
    List<UnknownValue> unknown) {

  /** Whether it was judged. */
  public enum State {
    /** It was. */
    JUDGED,
    /** Policies never judge a delete. */
    DELETED,
    /** Too little of it is known. */
    TOO_LITTLE_KNOWN
  }

  /** Copies the lists. */
  public CheckedConnection {
    findings = List.copyOf(findings);
    undecided = List.copyOf(undecided);
    unknown = List.copyOf(unknown);
  }
}
