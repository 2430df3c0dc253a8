/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.PriorVersions;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.MissingRight;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.metrics.Stage;
import io.glueledger.ingest.metrics.StageTimers;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.judging.ChangeJudge;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Has the active pack judge requests, as the log records decisions. */
public final class ChangeDecider {
  private final ChangeJudge judge;
  private final boolean strict;
  private final InstantSource clock;
  private final StageTimers stages;

  /**
   * A decider.
   *
   * @param strict true if a finding denies although the previous version had it already
   */
  public ChangeDecider(ActivePack pack, boolean strict, InstantSource clock, StageTimers stages) {
    this.judge = new ChangeJudge(pack::engine);
    this.strict = strict;
    this.clock = clock;
    this.stages = stages;
  }

  /**
   * The decision on a change.
   *
   * @param prior the version that it would replace, and the reference
   * @param warnings findings that the request itself has caused already: broken rules of Glue that
   *     only warn
   */
  ChangeDecided judge(
      RedactedRequest request,
      ChangeRequested requested,
      PriorVersions prior,
      List<Finding> warnings) {
    Instant now = clock.instant();
    ProposedChange change =
        ProposedChange.requested(
            request.connection(),
            request.actor().getPrincipal(),
            requested,
            prior.newest().flatMap(DefinitionVersion::definition),
            now,
            strict);
    return stages.time(Stage.JUDGE, () -> judge.decided(change, warnings, prior));
  }

  /** The denial of a request for which the caller has no right. */
  public ChangeDecided forbid(AuthenticatedCall call, Optional<DefinitionVersion> previous) {
    return judge
        .decide(List.of(MissingRight.finding(call)))
        .recorded(previous.map(DefinitionVersion::offset), clock.instant());
  }

  /**
   * The decision on having Glue test a definition; nothing to judge is nothing to deny.
   *
   * @param existing true if the definition is that of a connection which exists: what is wrong with
   *     it then warns
   */
  public ChangeDecided judgeTest(
      AuthenticatedCall call, ConnectionId id, Optional<Definition> definition, boolean existing) {
    Instant now = clock.instant();
    Decision decision =
        definition.isEmpty()
            ? judge.decide(List.of())
            : judge.judge(
                new ProposedChange(
                    existing ? Operation.UPDATE : Operation.CREATE,
                    call.action(),
                    id,
                    call.actor().getPrincipal(),
                    definition,
                    existing ? definition : Optional.empty(),
                    now,
                    strict));
    return decision.recorded(Optional.empty(), now);
  }
}
