/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.policy.backtest;

import io.glueledger.event.Finding;
import java.time.Instant;
import java.util.Optional;

/**
 * One finding of a backtest.
 *
 * @param at ledger time of the change's end, or since when the connection has the finding
 * @param connection its name, fit for a terminal
 * @param changeId the change; empty for what a connection is now
 * @param principal who asked, if that is known
 * @param isNew whether the change's own decision did not have it
 * @param detail how the change ended, from which version on, or whether it was denied then
 */
public record BacktestRow(
    Kind kind,
    Instant at,
    String catalog,
    String connection,
    Optional<String> changeId,
    Optional<String> principal,
    Finding finding,
    boolean isNew,
    String detail) {

  /** What a row says. */
  public enum Kind {
    /** A change that passed, and would be denied. */
    WOULD_DENY("Changes that would be denied", "wouldDeny", "ENDED"),
    /** What a connection breaks as it is now. */
    BREACH("What breaks it now", "breaches", "SINCE VERSION"),
    /** What was found then, and would not be. */
    NO_LONGER_FOUND("What it would no longer catch", "noLongerFound", "THEN");

    private final String title;
    private final String member;
    private final String last;

    Kind(String title, String member, String last) {
      this.title = title;
      this.member = member;
      this.last = last;
    }

    String title() {
      return title;
    }

    String member() {
      return member;
    }

    String last() {
      return last;
    }
  }
}
