/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.observe;

import io.glueledger.definition.lifecycle.ObservationFold;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.PriorVersions;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.judging.ChangeJudge;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Has the active pack judge what was seen, as if somebody had asked for it: drift and what existed
 * before the ledger have findings too. The verdict stops nothing.
 */
public final class ObservationJudge {
  private static final String PRINCIPAL = "observed";
  private static final String ACTION = "GetConnection";

  private final ChangeJudge judge;
  private final boolean strict;
  private final InstantSource clock;

  /**
   * A judge.
   *
   * @param strict true if a finding denies although the previous version had it already
   */
  public ObservationJudge(ActivePack pack, boolean strict, InstantSource clock) {
    this.judge = new ChangeJudge(pack::engine);
    this.strict = strict;
    this.clock = clock;
  }

  /** The observation with its judgement, if it is of a connection that is there and is news. */
  ConnectionObserved judged(ConnectionId id, PriorVersions prior, ConnectionObserved observed) {
    Optional<DefinitionVersion> newest = prior.newest();
    if (!observed.getPresent() || !ObservationFold.differs(newest, observed)) {
      return observed;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Definition> before = newest.flatMap(DefinitionVersion::definition);
    ProposedChange change =
        new ProposedChange(
            before.isPresent() ? Operation.UPDATE : Operation.CREATE,
            ACTION,
            id,
            PRINCIPAL,
            observed.getDefinition(),
            before,
            now,
            strict);
    return ConnectionObserved.newBuilder(observed)
        .setJudgement(judge.decided(change, List.of(), prior))
        .build();
  }
}
