/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.output;

import io.glueledger.check.input.CheckSubject;
import io.glueledger.check.judging.CheckedConnection;
import io.glueledger.check.judging.CheckedFinding;
import io.glueledger.check.judging.UndecidedFinding;
import io.glueledger.event.Finding;
import io.glueledger.event.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** For a terminal: a block for each connection that is not simply fine, then a line of numbers. */
final class TableOutput {

  private final TerminalStyle style;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  TableOutput(boolean colour, int width) {
    this.style = new TerminalStyle(colour);
    this.width = width;
  }

  String write(CheckReport report) {
    report.checked().forEach(this::add);
    line(summary(report));
    return out.toString();
  }

  private void add(CheckedConnection checked) {
    CheckSubject subject = checked.subject();
    line(
        style.verdict(checked)
            + "  "
            + style.bold(checked.name())
            + (checked.type().isEmpty() ? "" : "  " + checked.type())
            + "  "
            + style.faint(
                (subject.address().isEmpty() ? "" : subject.address() + " ")
                    + (subject.isInAFile() ? subject.at().toString() : subject.file())));
    checked.findings().forEach(finding -> add(finding, subject));
    checked.undecided().forEach(this::add);
    if (!checked.unknown().isEmpty()) {
      wrapped(
          "  ",
          checked.unknown().stream()
              .map(
                  value ->
                      (value.path().isEmpty() ? "all of it" : value.path())
                          + (" (" + value.why() + ")"))
              .collect(Collectors.joining(", ", "not known yet: ", "")));
    }
    if (checked.state() == CheckedConnection.State.TOO_LITTLE_KNOWN) {
      line("  too little is known to judge it");
    }
    line("");
  }

  private void add(CheckedFinding checked, CheckSubject subject) {
    Finding finding = checked.finding();
    line(
        "  "
            + style.effect(checked.denies(), "%-6s".formatted(checked.effect()))
            + "  "
            + style.severity(finding.getSeverity(), "%-8s".formatted(checked.rank()))
            + "  "
            + style.bold("%-8s".formatted(finding.getPolicyId()))
            + " "
            + finding.getTitle());
    line(
        "      "
            + style.faint(
                "%s%s[%s]"
                    .formatted(
                        subject.isInAFile() ? "at " + checked.at().inSource() + "  " : "",
                        finding.getField().map(field -> field + "  ").orElse(""),
                        checked.mode())));
    wrapped("      ", finding.getReason());
    wrapped("      ", "Fix: " + finding.getFix());
  }

  private void add(UndecidedFinding undecided) {
    line(
        "  "
            + style.faint("?")
            + "       "
            + "%-8s  %-8s %s".formatted("", undecided.policyId(), undecided.title()));
    line(
        "      "
            + style.faint(
                "at %s%s  [depends on what is not known yet]"
                    .formatted(
                        undecided.at().inSource(),
                        undecided.field().map(field -> "  " + field).orElse(""))));
  }

  private static String summary(CheckReport report) {
    List<String> parts = new ArrayList<>();
    parts.add(plural(report.checked().size(), "connection"));
    parts.add(report.count(Verdict.DENY) + " denied");
    parts.add(report.count(Verdict.WARN) + " with warnings");
    parts.add(report.count(Verdict.ALLOW) + " fine");
    if (report.unjudged() > 0) {
      parts.add(report.unjudged() + " not judged");
    }
    return String.join(", ", parts)
        + " (pack "
        + report.pack().name()
        + " "
        + report.pack().version()
        + ")";
  }

  private static String plural(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  /** Breaks at blanks; a word that is longer than a line stays whole. */
  private void wrapped(String indent, String text) {
    StringBuilder row = new StringBuilder(indent);
    for (String word : text.split("\\s+", -1)) {
      if (row.length() + word.length() + 1 > width && row.length() > indent.length()) {
        line(row.toString().stripTrailing());
        row = new StringBuilder(indent);
      }
      row.append(word).append(' ');
    }
    line(row.toString().stripTrailing());
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
