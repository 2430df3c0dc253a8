/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import io.glueledger.event.Actor;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.ConnectionView;
import io.glueledger.event.Finding;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.RecordedChange;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes of versions and changes what a projector keeps beside them. */
final class Kept {
  private Kept() {}

  static FakeLedger of(
      int partitions,
      Collection<List<ConnectionVersion>> versions,
      List<RecordedChange> changes,
      List<OpenFinding> ofTheLog) {
    List<ConnectionSummary> summaries = new ArrayList<>();
    List<OpenFinding> findings = new ArrayList<>(ofTheLog);
    Map<String, List<ConnectionVersion>> byKey = new HashMap<>();
    for (List<ConnectionVersion> its : versions) {
      if (!its.isEmpty()) {
        ConnectionVersion newest = its.get(its.size() - 1);
        summaries.add(summary(newest, changes));
        newest.getFindings().forEach(finding -> findings.add(open(newest, finding)));
        byKey.put(ConnectionKeys.text(newest.getConnection()), List.copyOf(its));
      }
    }
    return new FakeLedger(partitions, summaries, byKey, changes, findings, ofTheLog.size());
  }

  private static ConnectionSummary summary(ConnectionVersion newest, List<RecordedChange> changes) {
    List<RecordedChange> open =
        changes.stream()
            .filter(c -> c.getConnection().equals(newest.getConnection()))
            .filter(c -> c.getState() != ChangeState.ENDED)
            .toList();
    return new ConnectionSummary(
        ConnectionView.newBuilder()
            .setConnection(newest.getConnection())
            .setVersion(newest.getNumber())
            .setOrigin(newest.getOrigin())
            .setPresent(newest.getPresent())
            .setDefinition(newest.getDefinition().orElse(null))
            .setStatus(newest.getPresent() ? "READY" : null)
            .setChangeId(newest.getChangeId().orElse(null))
            .setPrincipal(newest.getActor().map(Actor::getPrincipal).orElse(null))
            .setSince(newest.getSince())
            .setFindings(newest.getFindings())
            .setSourceOffset(newest.getOffset())
            .setFoldVersion("1")
            .build(),
        open.stream().map(RecordedChange::getChangeId).toList(),
        open.stream().anyMatch(c -> c.getState() == ChangeState.IN_DOUBT));
  }

  private static OpenFinding open(ConnectionVersion newest, Finding finding) {
    return OpenFinding.newBuilder()
        .setConnection(newest.getConnection())
        .setFinding(finding)
        .setSince(newest.getSince())
        .setChangeId(newest.getChangeId().orElse(null))
        .setPartition(newest.getPartition())
        .setOffset(newest.getOffset())
        .build();
  }
}
