/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Difference;
import io.glueledger.event.Finding;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
          .with("since", OpenFinding::getSince)
          .with("changeId", OpenFinding::getChangeId)
          .with("partition", OpenFinding::getPartition)
          .with("offset", OpenFinding::getOffset)
          .with("self", open -> open.getConnection().map(ConnectionMembers::self));

  /** The same as rows. */
  public static final CsvTable<OpenFinding> OPEN_ROWS =
      new CsvTable<>(
          OPEN.with("controls", open -> String.join("; ", open.getFinding().getControls())),
          "catalogId,name,policyId,severity,title,field,reason,fix,controls,since,changeId,"
              + "partition,offset");

  private FindingMembers() {}

  /** The worst severity of some findings; empty without findings. */
  public static Optional<Severity> worst(Collection<Finding> findings) {
    return findings.stream().map(Finding::getSeverity).max(Comparator.naturalOrder());
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
