/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.AppliedException;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Difference;
import io.glueledger.event.Finding;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Severity;
import io.glueledger.schemas.envelope.EffectiveMode;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is answered of findings and differences. */
public final class FindingMembers {
  /** Members of a finding. */
  static final String NAMES =
      "policyId,title,severity,effect,field,reason,fix,controls,alreadyPresent,enforcement,"
          + "exception,wouldDeny";

  static final JsonMembers<Difference> DIFFERENCE =
      JsonMembers.<Difference>none()
          .with("path", Difference::getPath)
          .with("kind", Difference::getKind)
          .with("hidden", Difference::getHidden)
          .with("from", HiddenText::before)
          .with("to", HiddenText::after);

  /** One thing that is risky now. */
  public static final JsonMembers<OpenFinding> OPEN =
      JsonMembers.<OpenFinding>none()
          .with("catalogId", open -> open.getConnection().map(ConnectionId::getCatalogId))
          .with("name", open -> open.getConnection().map(ConnectionId::getName))
          .withAll(JsonMembers.ofSchema(Finding.class, NAMES), OpenFinding::getFinding)
          .with("mode", open -> EffectiveMode.of(open.getFinding()))
          .with("since", OpenFinding::getSince)
          .with("changeId", OpenFinding::getChangeId)
          .with("partition", OpenFinding::getPartition)
          .with("offset", OpenFinding::getOffset)
          .with("self", open -> open.getConnection().map(ConnectionMembers::self));

  /** The same as rows. */
  public static final CsvTable<OpenFinding> OPEN_ROWS =
      new CsvTable<>(
          OPEN.with("controls", open -> String.join("; ", open.getFinding().getControls()))
              .with("exception", open -> exceptions(List.of(open.getFinding()))),
          """
          catalogId,name,policyId,severity,title,field,reason,fix,controls,since,changeId,partition,offset,mode,exception\
          """);

  /** One thing that is risky no more. */
  public static final JsonMembers<ClosedFinding> CLOSED =
      JsonMembers.<ClosedFinding>none()
          .withAll(
              JsonMembers.<OpenFinding>none()
                  .with("catalogId", open -> open.getConnection().map(ConnectionId::getCatalogId))
                  .with("name", open -> open.getConnection().map(ConnectionId::getName))
                  .with("policyId", open -> open.getFinding().getPolicyId())
                  .with("title", open -> open.getFinding().getTitle())
                  .with("severity", open -> open.getFinding().getSeverity())
                  .with("field", open -> open.getFinding().getField())
                  .with("reason", open -> open.getFinding().getReason())
                  .with("controls", open -> open.getFinding().getControls())
                  .with("mode", open -> EffectiveMode.of(open.getFinding()))
                  .with("since", OpenFinding::getSince),
              ClosedFinding::getOpened)
          .with("closedAt", ClosedFinding::getClosedAt)
          .with("openSeconds", closed -> open(closed).toSeconds())
          .with("closedBy", ClosedFinding::getPrincipal)
          .with("changeId", ClosedFinding::getChangeId)
          .with("gone", ClosedFinding::getGone);

  /** The same as rows. */
  public static final CsvTable<ClosedFinding> CLOSED_ROWS =
      new CsvTable<>(
          CLOSED.with(
              "controls",
              closed -> String.join("; ", closed.getOpened().getFinding().getControls())),
          """
          catalogId,name,policyId,severity,title,field,reason,controls,mode,since,closedAt,openSeconds,closedBy,\
          changeId,gone\
          """);

  private FindingMembers() {}

  /** How long a finding held. */
  public static Duration open(ClosedFinding closed) {
    return Duration.between(closed.getOpened().getSince(), closed.getClosedAt());
  }

  /** The worst severity of some findings; empty without findings. */
  public static Optional<Severity> worst(Collection<Finding> findings) {
    return findings.stream().map(Finding::getSeverity).max(Comparator.naturalOrder());
  }

  /** What became of each finding, once. */
  static String modes(List<Finding> findings) {
    return inOneCell(findings, finding -> Optional.of(EffectiveMode.of(finding).name()));
  }

  /** The ids of the exceptions that let findings pass. */
  static String exceptions(List<Finding> findings) {
    return inOneCell(findings, finding -> finding.getException().map(AppliedException::getId));
  }

  /** What findings say of themselves, once each, in the cell of a row. */
  static String inOneCell(List<Finding> findings, Function<Finding, Optional<String>> word) {
    return findings.stream()
        .flatMap(finding -> word.apply(finding).stream())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** Differences in the cell of a row. */
  static String inOneCell(List<Difference> differences) {
    return differences.stream()
        .map(
            d ->
                d.getPath()
                    + " "
                    + d.getKind().name()
                    + HiddenText.before(d).map(before -> " from " + before).orElse("")
                    + HiddenText.after(d).map(after -> " to " + after).orElse(""))
        .collect(Collectors.joining("; "));
  }
}
