/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.observe;

import io.glueledger.definition.lifecycle.Observations;
import io.glueledger.definition.lifecycle.Version;
import io.glueledger.definition.redaction.Redactor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.engine.PolicyEngine;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Has the active pack judge what was seen, as if somebody had asked for it: drift and what existed
 * before the ledger have findings too. The verdict stops nothing.
 */
public final class ObservationJudge {
  private static final String PRINCIPAL = "observed";
  private static final String ACTION = "GetConnection";

  private final ActivePack pack;
  private final boolean strict;
  private final InstantSource clock;

  /**
   * A judge.
   *
   * @param strict true if a finding denies although the previous version had it already
   */
  public ObservationJudge(ActivePack pack, boolean strict, InstantSource clock) {
    this.pack = pack;
    this.strict = strict;
    this.clock = clock;
  }

  /** The observation with its judgement, if it is of a connection that is there and is news. */
  ConnectionObserved judged(
      ConnectionId id, Optional<Version> newest, ConnectionObserved observed) {
    if (!observed.getPresent() || !Observations.differs(newest, observed)) {
      return observed;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Definition> before = newest.flatMap(Version::definition);
    Decision decision =
        pack.engine()
            .decide(
                ProposedChange.of(
                    before.isPresent() ? Operation.UPDATE : Operation.CREATE,
                    ACTION,
                    id,
                    PRINCIPAL,
                    observed.getDefinition().orElseThrow(),
                    before,
                    now,
                    strict));
    return ConnectionObserved.newBuilder(observed)
        .setJudgement(
            new ChangeDecided(
                decision.verdict(),
                decision.findings(),
                newest.map(Version::offset).orElse(null),
                decision.packHash(),
                PolicyEngine.ENGINE_VERSION,
                Redactor.VERSION,
                now))
        .build();
  }
}
