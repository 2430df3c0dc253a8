/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.soak;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.glueledger.localglue.journal.JournalEntry;
import io.glueledger.systemtests.soak.NaiveLedger.Decision;
import io.glueledger.systemtests.soak.NaiveLedger.LoggedChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold between the log and the journal of Glue. */
final class LogChecks {
  private static final Pattern MARK = Pattern.compile("m-\\d+\\.");
  private static final Set<String> MARKED =
      Set.of("CreateConnection", "UpdateConnection", "TagResource");

  private final NaiveLedger ledger;
  private final List<JournalEntry> journal;
  private final Map<String, LoggedChange> byMark;
  private final Violations violations;

  LogChecks(NaiveLedger ledger, List<JournalEntry> journal, Violations violations) {
    this.ledger = ledger;
    this.journal = journal;
    this.violations = violations;
    this.byMark =
        ledger.changes().stream()
            .filter(change -> MARK.matcher(change.mark).matches())
            .collect(toMap(change -> change.mark, Function.identity(), (one, other) -> one));
  }

  void all() {
    ledger.orphans().forEach(orphan -> violations.add("I2", orphan));
    ledger.changes().forEach(this::endsOnce);
    ledger.changes().forEach(this::isDecidedBesideAnEarlierEvent);
    journal.forEach(this::wasRecordedFirst);
    appliedOnlyOnce();
    journal.stream()
        .filter(JournalEntry::applied)
        .forEach(entry -> mark(entry).ifPresent(mark -> isKnownToBeApplied(entry, mark)));
    ledger.changes().forEach(this::wasApplied);
    orderIsThatOfTheLog();
  }

  /** The mark of a change that gates sent. */
  private static Optional<String> mark(JournalEntry entry) {
    if (!MARKED.contains(entry.received().operation())) {
      return Optional.empty();
    }
    Matcher matcher = MARK.matcher(entry.received().body());
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private void endsOnce(LoggedChange change) {
    long answers =
        change.endings.stream()
            .filter(ending -> !ending.inferred())
            .map(NaiveLedger.Ending::outcome)
            .distinct()
            .count();
    if (change.endings.isEmpty() || answers > 1) {
      violations.add("I2", change + " has " + change.endings.size() + " endings");
    }
  }

  private void isDecidedBesideAnEarlierEvent(LoggedChange change) {
    for (Decision decision : change.decisions) {
      if (decision.previous().filter(previous -> previous >= decision.offset()).isPresent()) {
        violations.add("I9", change + " was judged beside what came later");
      }
    }
  }

  private void wasRecordedFirst(JournalEntry entry) {
    Optional<String> mark = mark(entry);
    if (mark.isEmpty()) {
      return;
    }
    LoggedChange change = byMark.get(mark.get());
    long taken = entry.takenAt().toEpochMilli();
    boolean first =
        change != null
            && change.requestedAt <= taken
            && change.decisions.stream()
                .anyMatch(d -> !d.verdict().equals("DENY") && d.at() <= taken);
    if (!first) {
      violations.add("I1", "Glue was asked at " + entry.takenAt() + " for " + mark + ": " + change);
    }
  }

  private void appliedOnlyOnce() {
    Set<String> seen = new HashSet<>();
    journal.stream()
        .filter(JournalEntry::applied)
        .forEach(
            entry ->
                mark(entry)
                    .filter(mark -> !seen.add(mark))
                    .ifPresent(mark -> violations.add("I2", mark + " was applied twice")));
  }

  private void isKnownToBeApplied(JournalEntry entry, String mark) {
    LoggedChange change = byMark.get(mark);
    if (change != null && !change.outcome().equals("APPLIED") && !change.isUncertain()) {
      violations.add("I4", "Glue applied, at " + entry.takenAt() + ", " + change);
    }
  }

  private void wasApplied(LoggedChange change) {
    boolean claimed = change.outcome().equals("APPLIED") && byMark.containsKey(change.mark);
    if (claimed && !appliedMarks().contains(change.mark)) {
      violations.add("I4", "Glue never applied " + change);
    }
  }

  private Set<String> applied = Set.of();

  private Set<String> appliedMarks() {
    if (applied.isEmpty()) {
      Set<String> marks = new HashSet<>();
      journal.stream()
          .filter(JournalEntry::applied)
          .forEach(entry -> mark(entry).ifPresent(marks::add));
      applied = marks;
    }
    return applied;
  }

  /** Of each connection, what is known to be applied came in the order of the log. */
  private void orderIsThatOfTheLog() {
    Map<String, List<LoggedChange>> byName =
        ledger.changes().stream()
            .filter(change -> byMark.containsKey(change.mark))
            .filter(change -> change.outcome().equals("APPLIED"))
            .collect(groupingBy(change -> change.name, toList()));
    Map<String, List<String>> inGlue = new HashMap<>();
    journal.stream()
        .filter(JournalEntry::applied)
        .forEach(
            entry ->
                mark(entry)
                    .map(byMark::get)
                    .filter(change -> change != null && change.outcome().equals("APPLIED"))
                    .ifPresent(
                        change ->
                            inGlue
                                .computeIfAbsent(change.name, n -> new ArrayList<>())
                                .add(change.mark)));
    byName.forEach(
        (name, changes) -> {
          List<String> logged = changes.stream().map(change -> change.mark).toList();
          if (!logged.equals(inGlue.getOrDefault(name, List.of()))) {
            violations.add("I4", "the order of changes of " + name + " in Glue is not the log's");
          }
        });
  }
}
