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

/**
 * What one event adds to the counts of days. Nearly always that is one day; a correction takes back
 * what an earlier day was given. Most events add nothing.
 */
public final class DayTally {
  private static final Map<String, Long> NONE = Map.of();

  private final TreeMap<LocalDate, LedgerDay> days = new TreeMap<>();

  /** A change ended so, or, with -1, turned out not to have. */
  public void ended(Outcome outcome, Instant at, long by) {
    add(new LedgerDay(day(at), Map.of(outcome.name(), by), 0L, NONE, NONE, NONE, NONE));
  }

  /** A change was found that nobody had asked for. */
  public void drifted(Instant at) {
    add(new LedgerDay(day(at), NONE, 1L, NONE, NONE, NONE, NONE));
  }

  /** Findings began to hold. */
  public void opened(List<OpenFinding> findings, Instant at) {
    for (OpenFinding finding : findings) {
      add(new LedgerDay(day(at), NONE, 0L, one(finding), NONE, NONE, NONE));
    }
  }

  /** Findings ceased to hold. */
  public void closed(List<ClosedFinding> findings) {
    for (ClosedFinding finding : findings) {
      LocalDate day = day(finding.getClosedAt());
      Map<String, Long> one = one(finding.getOpened());
      add(
          finding.getGone()
              ? new LedgerDay(day, NONE, 0L, NONE, NONE, NONE, one)
              : new LedgerDay(day, NONE, 0L, NONE, one, held(finding), NONE));
    }
  }

  /** What is added to each day, in the order of the days. */
  public List<LedgerDay> days() {
    return List.copyOf(days.values());
  }

  private void add(LedgerDay added) {
    days.merge(added.getDay(), added, DaySum::plus);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static Map<String, Long> one(OpenFinding finding) {
    return Map.of(severity(finding), 1L);
  }

  private static Map<String, Long> held(ClosedFinding finding) {
    Instant since = finding.getOpened().getSince();
    return Map.of(
        severity(finding.getOpened()), Duration.between(since, finding.getClosedAt()).toSeconds());
  }

  private static String severity(OpenFinding finding) {
    return finding.getFinding().getSeverity().name();
  }
}
