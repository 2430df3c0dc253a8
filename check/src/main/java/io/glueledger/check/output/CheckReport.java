/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.output;

import io.glueledger.check.judging.CheckedConnection;
import io.glueledger.event.Verdict;
import io.glueledger.policy.pack.model.Pack;
import java.time.Instant;
import java.util.List;

/**
 * All that one run found. No text in it holds a secret.
 *
 * @param version of the software
 * @param pack that judged
 * @param packHash its hash, in hex
 * @param judgedAt the time that policies saw
 * @param checked in the order of the input
 */
public record CheckReport(
    String version, Pack pack, String packHash, Instant judgedAt, List<CheckedConnection> checked) {

  /** Copies the list. */
  public CheckReport {
    checked = List.copyOf(checked);
  }

  /** How many connections have this verdict. */
  long count(Verdict verdict) {
    return checked.stream()
        .filter(one -> one.state() == CheckedConnection.State.JUDGED && one.verdict() == verdict)
        .count();
  }

  /** How many were not judged. */
  long unjudged() {
    return checked.stream().filter(one -> one.state() != CheckedConnection.State.JUDGED).count();
  }
}
