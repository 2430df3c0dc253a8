/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.review;

import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionObserved;
import java.util.Optional;

/**
 * What brought a version.
 *
 * @param judgement what the policies said of it; empty if nobody judged
 * @param principal who asked; of a drift, who made it, as Glue says
 * @param person the human behind them, if known
 * @param certain false if only the reconciler concluded that a change was applied: an answer may
 *     still say otherwise
 */
record VersionCause(
    ConnectionId connection,
    Optional<ChangeDecided> judgement,
    Optional<String> principal,
    Optional<String> person,
    boolean certain) {

  /** Of a change. */
  static VersionCause change(
      RecordedEvent recorded,
      Optional<Actor> actor,
      Optional<ChangeDecided> decision,
      boolean certain) {
    return new VersionCause(
        recorded.event().getConnection(),
        decision,
        actor.map(Actor::getPrincipal),
        actor.flatMap(Actor::getPerson),
        certain);
  }

  /** Of what was seen in Glue. */
  static VersionCause seen(RecordedEvent recorded) {
    ConnectionEvent event = recorded.event();
    Optional<ConnectionObserved> observed = event.getConnectionObserved();
    return new VersionCause(
        event.getConnection(),
        observed.flatMap(ConnectionObserved::getJudgement),
        observed.flatMap(ConnectionObserved::getLastUpdatedBy),
        observed.flatMap(ConnectionObserved::getLastUpdatedByPerson),
        true);
  }
}
