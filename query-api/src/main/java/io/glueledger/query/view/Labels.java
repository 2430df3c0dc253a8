/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.view;

import io.glueledger.event.AccessKind;
import io.glueledger.event.ChangeKind;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.Difference;
import io.glueledger.event.Finding;
import io.glueledger.event.Outcome;
import io.glueledger.event.RecordedAccess;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.Severity;
import io.glueledger.event.VersionOrigin;
import io.glueledger.query.json.FindingMembers;
import io.glueledger.query.json.HiddenText;
import io.glueledger.query.text.VisibleText;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Words of the records as people read them. */
public final class Labels {
  private static final Map<Outcome, String> OUTCOMES =
      Map.of(
          Outcome.APPLIED, "Applied",
          Outcome.DENIED, "Denied by policy",
          Outcome.REJECTED, "Rejected by Glue",
          Outcome.NOT_FORWARDED, "Not forwarded",
          Outcome.NOT_APPLIED, "Not applied",
          Outcome.UNDETERMINED, "Undetermined");

  private Labels() {}

  /** Text of others, with everything that misleads made visible. */
  public static String text(String text) {
    return VisibleText.escape(text);
  }

  /** A path or the name of a property, in the pieces between which a line may break. */
  public static List<String> breakable(String path) {
    return List.of(text(path).split("(?<=[._])", -1));
  }

  /** The worst of some findings. */
  public static Optional<Severity> worst(List<Finding> findings) {
    return FindingMembers.worst(findings);
  }

  /**
   * The worst severity of the findings about each member, by its path as {@link #text} shows it.
   */
  public static Map<String, Severity> risks(List<Finding> findings) {
    Map<String, Severity> risks = new HashMap<>();
    for (Finding finding : findings) {
      finding
          .getField()
          .ifPresent(
              path ->
                  risks.merge(
                      text(path),
                      finding.getSeverity(),
                      BinaryOperator.maxBy(Comparator.naturalOrder())));
    }
    return risks;
  }

  /** A word of an enum, as a word of a sentence's start: {@code IN_DOUBT} is "In doubt". */
  public static String word(Enum<?> word) {
    String lower = word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  /** Whether nobody asked for it. */
  public static boolean isDrift(RecordedChange change) {
    return change.getKind() == ChangeKind.DRIFT;
  }

  /** What was done with a connection, and what came of it. */
  public static String access(RecordedAccess access) {
    if (access.getKind() == AccessKind.SECRETS_READ) {
      return "Saw its secrets";
    }
    return access
        .getPhase()
        .map(
            phase ->
                switch (phase) {
                  case REQUESTED, UNANSWERED, UNKNOWN -> "Tested it, answer unknown";
                  case DENIED -> "Was denied a test";
                  case FAILED -> "Tested it, which failed";
                  case PASSED -> "Tested it, and it works";
                })
        .orElse("Tested it");
  }

  /** How a change ended, or how far it has come. */
  public static String outcome(RecordedChange change) {
    if (isDrift(change)) {
      return "Around the gate";
    }
    return change
        .getOutcome()
        .map(outcome -> OUTCOMES.getOrDefault(outcome, word(outcome)))
        .orElseGet(() -> change.getState() == ChangeState.IN_DOUBT ? "In doubt" : "Open");
  }

  /** The class of the badge of that. */
  public static String outcomeClass(RecordedChange change) {
    if (isDrift(change)) {
      return "o-drift";
    }
    return change
        .getOutcome()
        .map(outcome -> "o-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElseGet(() -> change.getState() == ChangeState.IN_DOUBT ? "o-in-doubt" : "o-open");
  }

  /** Where a version comes from. */
  public static String origin(VersionOrigin origin) {
    return switch (origin) {
      case CHANGE -> "through the gate";
      case DRIFT -> "drift";
      case BASELINE -> "baseline";
      case UNKNOWN -> "unknown origin";
    };
  }

  /** Who made a version: the person if known, else the principal, else whom Glue names. */
  public static String author(ConnectionVersion version) {
    return text(
        version
            .getActor()
            .map(actor -> actor.getPerson().orElse(actor.getPrincipal()))
            .or(version::getLastUpdatedBy)
            .orElse("found in Glue"));
  }

  /** What made a version, as a heading. */
  public static String heading(ConnectionVersion version) {
    if (version.getOrigin() == VersionOrigin.BASELINE) {
      return "First seen";
    }
    if (version.getOrigin() == VersionOrigin.DRIFT) {
      return version.getPresent() ? "Changed outside the gate" : "Deleted outside the gate";
    }
    return version
        .getOperation()
        .map(
            operation ->
                switch (operation) {
                  case CREATE -> "Created";
                  case UPDATE -> "Updated";
                  case DELETE -> "Deleted";
                  case TAG -> "Tagged";
                  case UNTAG -> "Untagged";
                  case UNKNOWN -> "Changed";
                })
        .orElse("Changed");
  }

  /** How long a finding held. */
  public static String held(ClosedFinding closed) {
    Duration open = FindingMembers.open(closed);
    if (open.toDays() > 1) {
      return count(open.toDays(), "day", "days");
    }
    if (open.toHours() > 1) {
      return count(open.toHours(), "hour", "hours");
    }
    return open.toMinutes() > 0
        ? count(open.toMinutes(), "minute", "minutes")
        : count(open.toSeconds(), "second", "seconds");
  }

  /** How a member differs. */
  public static String difference(Difference difference) {
    return difference.getKind().name().toLowerCase(Locale.ROOT);
  }

  /** The earlier side of a difference. */
  public static Optional<String> before(Difference difference) {
    return HiddenText.before(difference).map(VisibleText::escape);
  }

  /** The later side of a difference. */
  public static Optional<String> after(Difference difference) {
    return HiddenText.after(difference).map(VisibleText::escape);
  }

  /** True if a text stands for something that is not shown at all. */
  public static boolean isHidden(String text) {
    return text.equals(HiddenText.TEXT);
  }

  /** Differences worth a line: hidden values that stayed the same are counted only. */
  public static List<Difference> worthShowing(List<Difference> differences) {
    return differences.stream().filter(d -> !difference(d).equals("unchanged")).toList();
  }

  /** How many hidden values stayed the same. */
  public static int unchangedCount(List<Difference> differences) {
    return differences.size() - worthShowing(differences).size();
  }

  /** A number and its noun. */
  public static String count(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
