/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold.tally;

import io.glueledger.event.ClosedFinding;
import io.glueledger.event.LedgerDay;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Outcome;
import io.glueledger.schemas.readmodel.DaySum;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What one event adds to the counts of days. Nearly always that is one day; a correction takes back
 * what an earlier day was given. Most events add nothing.
 */
public final class DayTally {
  private final TreeMap<LocalDate, LedgerDay> days = new TreeMap<>();

  /** A change ended so, or, with -1, turned out not to have. */
  public void ended(Outcome outcome, Instant at, long by) {
    add(at, day -> day.setByOutcome(Map.of(outcome.name(), by)));
  }

  /** A change was found that nobody had asked for. */
  public void drifted(Instant at) {
    add(at, day -> day.setDrifts(1));
  }

  /** Findings began to hold. */
  public void opened(List<OpenFinding> findings, Instant at) {
    findings.forEach(
        finding ->
            add(at, day -> day.setOpened(Map.of(finding.getFinding().getSeverity().name(), 1L))));
  }

  /** Findings ceased to hold. */
  public void closed(List<ClosedFinding> findings) {
    findings.forEach(
        finding -> {
          String severity = finding.getOpened().getFinding().getSeverity().name();
          Map<String, Long> one = Map.of(severity, 1L);
          long held =
              Duration.between(finding.getOpened().getSince(), finding.getClosedAt()).toSeconds();
          add(
              finding.getClosedAt(),
              day ->
                  finding.getGone()
                      ? day.setGone(one)
                      : day.setFixed(one).setFixedAfterSeconds(Map.of(severity, held)));
        });
  }

  /** What is added to each day, in the order of the days. */
  public List<LedgerDay> days() {
    return List.copyOf(days.values());
  }

  private void add(Instant at, UnaryOperator<LedgerDay.Builder> what) {
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    days.merge(day, what.apply(LedgerDay.newBuilder(DaySum.none(day))).build(), DaySum::plus);
  }
}
