/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeKind;
import io.glueledger.event.Finding;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.Verdict;
import io.glueledger.query.http.PercentCoding;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is answered of changes. */
public final class ChangeMembers {
  /** A change in a list. */
  public static final JsonMembers<RecordedChange> ITEM =
      JsonMembers.<RecordedChange>none()
          .with("changeId", RecordedChange::getChangeId)
          .withAll(ConnectionMembers.ID, RecordedChange::getConnection)
          .with("principal", change -> change.getActor().map(Actor::getPrincipal))
          .with("operation", RecordedChange::getOperation)
          .with("action", RecordedChange::getAction)
          .with("state", RecordedChange::getState)
          .with("outcome", RecordedChange::getOutcome)
          .with("inferred", RecordedChange::getInferred)
          .with("verdict", ChangeMembers::verdict)
          .with("worstSeverity", change -> FindingMembers.worst(findings(change)))
          .with("findingCount", change -> findings(change).size())
          .with("errorCode", RecordedChange::getErrorCode)
          .with("explanation", RecordedChange::getExplanation)
          .with("duplicateOf", RecordedChange::getDuplicateOf)
          .with("repeatOf", RecordedChange::getRepeatOf)
          .with("batchId", RecordedChange::getBatchId)
          .with("version", RecordedChange::getVersion)
          .with("requestedAt", RecordedChange::getRequestedAt)
          .with("finishedAt", RecordedChange::getFinishedAt)
          .with("kind", RecordedChange::getKind)
          .with("lastUpdatedBy", RecordedChange::getLastUpdatedBy)
          .with("lastUpdatedTime", RecordedChange::getLastUpdatedTime)
          .with("self", change -> self(change.getChangeId()));

  /** The same as rows. */
  public static final CsvTable<RecordedChange> ROWS =
      new CsvTable<>(
          ITEM.with("policies", ChangeMembers::policies)
              .with("differences", change -> FindingMembers.inOneCell(change.getDifferences()))
              .with("accessKeyId", change -> change.getActor().map(Actor::getAccessKeyId))
              .with("sourceAddress", change -> change.getActor().flatMap(Actor::getSourceAddress))
              .with("userAgent", change -> change.getActor().flatMap(Actor::getUserAgent))
              .with("modes", change -> FindingMembers.modes(findings(change)))
              .with("exceptions", change -> FindingMembers.exceptions(findings(change)))
              .with("packHash", change -> change.getDecision().map(ChangeDecided::getPackHash))
              .with("awsRequestId", RecordedChange::getAwsRequestId),
          """
          changeId,catalogId,name,principal,operation,action,state,outcome,inferred,verdict,worstSeverity,policies,\
          errorCode,explanation,version,requestedAt,finishedAt,differences,accessKeyId,sourceAddress,userAgent,\
          modes,exceptions,packHash,batchId,duplicateOf,repeatOf,awsRequestId,kind,lastUpdatedBy,lastUpdatedTime\
          """);

  /** All that the log says of a change. */
  public static final JsonMembers<RecordedChange> WHOLE =
      ITEM.with("actor", RecordedChange::getActor)
          .with("definition", RecordedChange::getDefinition)
          .with("tagsToAdd", change -> change.getTagsToAdd().map(TreeMap::new))
          .with("tagKeysToRemove", RecordedChange::getTagKeysToRemove)
          .with("decision", RecordedChange::getDecision)
          .with("rejectionFindings", RecordedChange::getRejectionFindings)
          .with("awsRequestId", RecordedChange::getAwsRequestId)
          .with("differences", RecordedChange::getDifferences)
          .with("events", RecordedChange::getEvents);

  private ChangeMembers() {}

  /** The address of a change. */
  public static String self(String changeId) {
    return "/v1/changes/" + PercentCoding.encode(changeId);
  }

  /** All findings: those of the policies, and the rules of Glue that were broken. */
  public static List<Finding> findings(RecordedChange change) {
    return Stream.concat(
            change.getDecision().stream().flatMap(decision -> decision.getFindings().stream()),
            change.getRejectionFindings().stream())
        .toList();
  }

  /** What a change was told; a drift was told nothing. */
  private static Optional<Verdict> verdict(RecordedChange change) {
    return change
        .getDecision()
        .filter(decision -> change.getKind() != ChangeKind.DRIFT)
        .map(ChangeDecided::getVerdict);
  }

  private static String policies(RecordedChange change) {
    return FindingMembers.inOneCell(
        findings(change), finding -> Optional.of(finding.getPolicyId()));
  }
}
