/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo.show;

import static java.util.stream.Collectors.joining;

import io.glueledger.base.text.Printable;
import io.glueledger.event.ChangeKind;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Finding;
import io.glueledger.event.FinishedChange;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.Verdict;
import io.glueledger.schemas.envelope.EffectiveMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One line about one change, or about drift.
 *
 * @param at ledger time
 * @param who asked; nobody knows for drift
 * @param what was done
 * @param name of the connection
 * @param end of it, as the ledger says
 * @param ink of the end
 * @param findings of the decision, by id
 */
public record ChangeLine(
    Instant at,
    String who,
    String what,
    String name,
    String end,
    AnsiColours ink,
    String findings) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int LONGEST_NAME = 60;

  public static ChangeLine of(FinishedChange change) {
    if (change.getKind() == ChangeKind.DRIFT) {
      return drift(change);
    }
    boolean warned = change.getDecision().filter(d -> d.getVerdict() == Verdict.WARN).isPresent();
    return new ChangeLine(
        change.getFinishedAt(),
        change.getActor().getPrincipal(),
        change.getOperation().name().toLowerCase(Locale.ROOT),
        change.getConnection().getName(),
        change.getOutcome().name() + (warned && isApplied(change) ? ", warned" : ""),
        isApplied(change) ? (warned ? AnsiColours.WARNING : AnsiColours.GOOD) : AnsiColours.BAD,
        findings(change));
  }

  /** What nobody asked a gate for. */
  private static ChangeLine drift(FinishedChange drift) {
    return new ChangeLine(
        drift.getFinishedAt(),
        "(around the gate)",
        drift.getOperation() == Operation.DELETE ? "drift: gone" : "drift",
        drift.getConnection().getName(),
        "OBSERVED",
        AnsiColours.BAD,
        findings(drift));
  }

  /** The line, in columns. */
  public String text(ZoneId zone, boolean coloured) {
    return String.format(
            Locale.ROOT,
            "%s  %-18s %-11s %-18s %s  %s",
            AnsiColours.FAINT.on(TIME.format(at.atZone(zone)), coloured),
            Printable.word(who, LONGEST_NAME),
            what,
            Printable.word(name, LONGEST_NAME),
            ink.on(String.format(Locale.ROOT, "%-15s", end), coloured),
            Printable.word(findings, 4 * LONGEST_NAME))
        .stripTrailing();
  }

  private static String findings(FinishedChange change) {
    return change.getDecision().stream()
        .flatMap(decision -> decision.getFindings().stream())
        .map(ChangeLine::finding)
        .distinct()
        .collect(joining(", "));
  }

  private static boolean isApplied(FinishedChange change) {
    return change.getOutcome() == Outcome.APPLIED;
  }

  private static String finding(Finding finding) {
    return finding.getPolicyId()
        + switch (EffectiveMode.of(finding)) {
          case DENIED -> "";
          case AUDIT -> " (audit mode, would deny)";
          case EXCEPTION ->
              finding.getException().map(one -> " (exception " + one.getId() + ")").orElse("");
          case ALREADY_PRESENT -> " (already present)";
          case WARNING ->
              finding.getEnforcement() == Enforcement.AUDIT ? " (audit mode)" : " (warning)";
        };
  }
}
