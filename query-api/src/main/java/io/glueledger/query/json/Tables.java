/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import static io.glueledger.query.json.Csv.instant;
import static io.glueledger.query.json.Csv.optional;
import static io.glueledger.query.json.Csv.text;

import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.Difference;
import io.glueledger.event.Finding;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.Severity;
import io.glueledger.query.text.Times;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of each list. New ones are added at the end: readers may go by position. */
public final class Tables {
  /** Connections. */
  public static final Csv<ConnectionSummary> CONNECTIONS =
      new Csv<>(
          List.of(
              text("catalogId", s -> s.getView().getConnection().getCatalogId()),
              text("name", s -> s.getView().getConnection().getName()),
              optional("type", s -> ConnectionJson.type(s.getView().getDefinition())),
              text("present", s -> Boolean.toString(s.getView().getPresent())),
              optional("status", s -> s.getView().getStatus()),
              text("version", s -> Long.toString(s.getView().getVersion())),
              text("origin", s -> s.getView().getOrigin().name()),
              instant("since", s -> s.getView().getSince()),
              optional("principal", s -> s.getView().getPrincipal()),
              optional("changeId", s -> s.getView().getChangeId()),
              optional("worstSeverity", s -> worst(s.getView().getFindings())),
              text("findingCount", s -> Integer.toString(s.getView().getFindings().size())),
              text("openChanges", s -> String.join(" ", s.getOpenChanges())),
              text("inDoubt", s -> Boolean.toString(s.getInDoubt()))));

  /** Versions of a connection. */
  public static final Csv<ConnectionVersion> VERSIONS =
      new Csv<>(
          List.of(
              text("catalogId", v -> v.getConnection().getCatalogId()),
              text("name", v -> v.getConnection().getName()),
              text("version", v -> Long.toString(v.getNumber())),
              text("origin", v -> v.getOrigin().name()),
              text("present", v -> Boolean.toString(v.getPresent())),
              instant("since", ConnectionVersion::getSince),
              optional("until", v -> v.getUntil().map(Times::rfc3339)),
              optional("changeId", ConnectionVersion::getChangeId),
              optional("operation", v -> v.getOperation().map(Enum::name)),
              optional("principal", v -> v.getActor().map(Actor::getPrincipal)),
              optional("worstSeverity", v -> worst(v.getFindings())),
              text("differences", v -> differences(v.getDifferences())),
              text("partition", v -> Integer.toString(v.getPartition())),
              text("offset", v -> Long.toString(v.getOffset()))));

  /** Changes. */
  public static final Csv<RecordedChange> CHANGES =
      new Csv<>(
          List.of(
              text("changeId", RecordedChange::getChangeId),
              text("catalogId", c -> c.getConnection().getCatalogId()),
              text("name", c -> c.getConnection().getName()),
              optional("principal", c -> c.getActor().map(Actor::getPrincipal)),
              text("operation", c -> c.getOperation().name()),
              text("action", RecordedChange::getAction),
              text("state", c -> c.getState().name()),
              optional("outcome", c -> c.getOutcome().map(Enum::name)),
              text("inferred", c -> Boolean.toString(c.getInferred())),
              optional(
                  "verdict", c -> c.getDecision().map(ChangeDecided::getVerdict).map(Enum::name)),
              optional("worstSeverity", c -> worst(ChangeJson.findings(c))),
              text(
                  "policies",
                  c ->
                      ChangeJson.findings(c).stream()
                          .map(Finding::getPolicyId)
                          .distinct()
                          .collect(Collectors.joining(" "))),
              optional("errorCode", RecordedChange::getErrorCode),
              optional("explanation", RecordedChange::getExplanation),
              optional("version", c -> c.getVersion().map(v -> Long.toString(v))),
              instant("requestedAt", RecordedChange::getRequestedAt),
              optional("finishedAt", c -> c.getFinishedAt().map(Times::rfc3339)),
              text("differences", c -> differences(c.getDifferences()))));

  /** What is risky now. */
  public static final Csv<OpenFinding> FINDINGS =
      new Csv<>(
          List.of(
              optional("catalogId", f -> f.getConnection().map(ConnectionId::getCatalogId)),
              optional("name", f -> f.getConnection().map(ConnectionId::getName)),
              text("policyId", f -> f.getFinding().getPolicyId()),
              text("severity", f -> f.getFinding().getSeverity().name()),
              text("title", f -> f.getFinding().getTitle()),
              optional("field", f -> f.getFinding().getField()),
              text("reason", f -> f.getFinding().getReason()),
              text("fix", f -> f.getFinding().getFix()),
              text("controls", f -> String.join("; ", f.getFinding().getControls())),
              instant("since", OpenFinding::getSince),
              optional("changeId", OpenFinding::getChangeId),
              text("partition", f -> Integer.toString(f.getPartition())),
              text("offset", f -> Long.toString(f.getOffset()))));

  private Tables() {}

  private static Optional<String> worst(Collection<Finding> findings) {
    return FindingJson.worst(findings).map(Severity::name);
  }

  private static String differences(List<Difference> differences) {
    return differences.stream()
        .map(
            d ->
                d.getPath()
                    + " "
                    + d.getKind().name()
                    + Hidden.from(d).map(from -> " from " + from).orElse("")
                    + Hidden.to(d).map(to -> " to " + to).orElse(""))
        .collect(Collectors.joining("; "));
  }
}
