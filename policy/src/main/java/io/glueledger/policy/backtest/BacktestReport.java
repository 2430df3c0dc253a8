/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.backtest;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Finding;
import io.glueledger.event.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a pack would have made of the past.
 *
 * @param packHash of the pack that was tried
 * @param changes how many finished changes it judged; deletes and changes of the unknown are none
 * @param wouldDeny changes that were not denied then and would be, in the order of the log
 * @param breaches what breaks the pack now, by connection
 * @param noLongerFound findings of then that it does not have, in the order of the log
 */
public record BacktestReport(
    String packHash,
    long changes,
    List<WouldDeny> wouldDeny,
    List<Breach> breaches,
    List<NoLongerFound> noLongerFound) {

  /** Copies the lists. */
  public BacktestReport {
    wouldDeny = List.copyOf(wouldDeny);
    breaches = List.copyOf(breaches);
    noLongerFound = List.copyOf(noLongerFound);
  }

  /**
   * A finding of the pack that was tried.
   *
   * @param isNew whether the decision of then did not have it on the same field
   */
  public record Tried(Finding finding, boolean isNew) {}

  /**
   * A change that would be denied.
   *
   * @param outcome how it ended then
   * @param at ledger time of its end
   * @param findings those that deny
   */
  public record WouldDeny(
      ConnectionId connection,
      String changeId,
      Optional<String> principal,
      Outcome outcome,
      Instant at,
      List<Tried> findings) {
    /** Copies the list. */
    public WouldDeny {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A connection as it is now has a finding, judged as if it were made now.
   *
   * @param version the first version from which on it was there without a break
   * @param since ledger time of that version
   */
  public record Breach(ConnectionId connection, Tried finding, long version, Instant since) {}

  /**
   * A finding of a recorded decision that the pack does not have on the same change and field.
   *
   * @param at ledger time of the change's end
   * @param denied whether the change was denied then and would not be
   */
  public record NoLongerFound(
      ConnectionId connection, String changeId, Instant at, Finding finding, boolean denied) {}
}
