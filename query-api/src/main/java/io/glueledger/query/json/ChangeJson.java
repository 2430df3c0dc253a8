/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.json;

import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.Finding;
import io.glueledger.event.RecordedChange;
import io.glueledger.query.http.Percent;
import java.util.List;
import java.util.stream.Stream;

/** Changes. */
public final class ChangeJson {
  private ChangeJson() {}

  /** The members of a change in a list. */
  public static void item(Json json, RecordedChange change) {
    json.text("changeId", change.getChangeId());
    ConnectionJson.id(json, change.getConnection());
    json.text("principal", change.getActor().map(Actor::getPrincipal));
    json.word("operation", change.getOperation());
    json.text("action", change.getAction());
    json.word("state", change.getState());
    json.word("outcome", change.getOutcome());
    json.truth("inferred", change.getInferred());
    json.word("verdict", change.getDecision().map(ChangeDecided::getVerdict));
    json.word("worstSeverity", FindingJson.worst(findings(change)));
    json.number("findingCount", findings(change).size());
    json.text("errorCode", change.getErrorCode());
    json.text("explanation", change.getExplanation());
    json.text("duplicateOf", change.getDuplicateOf());
    json.text("repeatOf", change.getRepeatOf());
    json.text("batchId", change.getBatchId());
    json.number("version", change.getVersion());
    json.instant("requestedAt", change.getRequestedAt());
    json.instant("finishedAt", change.getFinishedAt());
    json.text("self", self(change.getChangeId()));
  }

  /** The address of a change. */
  public static String self(String changeId) {
    return "/v1/changes/" + Percent.encode(changeId);
  }

  /** All findings: those of the policies, and the rules of Glue that were broken. */
  public static List<Finding> findings(RecordedChange change) {
    return Stream.concat(
            change.getDecision().stream().flatMap(decision -> decision.getFindings().stream()),
            change.getRejectionFindings().stream())
        .toList();
  }

  /** All members of a change. */
  public static void whole(Json json, RecordedChange change) {
    item(json, change);
    json.object("actor", change.getActor(), actor -> ConnectionJson.actor(json, actor));
    ConnectionJson.definition(json, change.getDefinition());
    change
        .getTagsToAdd()
        .ifPresentOrElse(
            tags -> DefinitionJson.values(json, "tagsToAdd", tags), () -> json.none("tagsToAdd"));
    change
        .getTagKeysToRemove()
        .ifPresentOrElse(
            keys -> json.texts("tagKeysToRemove", keys), () -> json.none("tagKeysToRemove"));
    json.object("decision", change.getDecision(), decision -> decision(json, decision));
    json.objects("rejectionFindings", change.getRejectionFindings(), FindingJson::finding);
    json.text("awsRequestId", change.getAwsRequestId());
    json.objects("differences", change.getDifferences(), FindingJson::difference);
    json.objects(
        "events",
        change.getEvents(),
        (j, event) -> {
          j.text("kind", event.getKind());
          j.number("partition", event.getPartition());
          j.number("offset", event.getOffset());
          j.instant("at", event.getAt());
          j.text("instance", event.getInstance());
          j.number("sequence", event.getSequence());
        });
  }

  private static void decision(Json json, ChangeDecided decision) {
    json.word("verdict", decision.getVerdict());
    json.objects("findings", decision.getFindings(), FindingJson::finding);
    json.number("previousOffset", decision.getPreviousOffset());
    json.text("packHash", decision.getPackHash());
    json.text("engineVersion", decision.getEngineVersion());
    json.text("redactorVersion", decision.getRedactorVersion());
    json.instant("judgedAt", decision.getJudgedAt());
  }
}
