/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.policy.judging.ChangeJudge;
import io.glueledger.definition.lifecycle.Version;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.ActivePack;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Has the active pack judge an intent against the version that it would replace. */
public final class ChangeDecider {
  private final ChangeJudge judge;
  private final boolean strict;

  public ChangeDecider(ActivePack pack, boolean strict) {
    this.judge = new ChangeJudge(pack::engine);
    this.strict = strict;
  }

  /**
   * The decision as the log records it.
   *
   * @param rules findings that the request itself has caused already: broken rules of Glue that
   *     only warn
   */
  ChangeDecided judge(
      RedactedRequest intent,
      ChangeRequested request,
      Optional<Version> previous,
      List<Finding> rules,
      Instant now) {
    ProposedChange change =
        ProposedChange.requested(
            intent.connection(),
            intent.actor().getPrincipal(),
            request,
            previous.flatMap(Version::definition),
            now,
            strict);
    return judge.judge(change, rules).recorded(previous.map(Version::offset), now);
  }

  /** The decision on a request for which the caller has no right. */
  public ChangeDecided forbidden(Finding right, Optional<Version> previous, Instant now) {
    if (right.getEffect() != Effect.DENY) {
      throw new IllegalArgumentException("A missing right denies");
    }
    return judge
        .withoutPolicies(List.of(right))
        .recorded(previous.map(Version::offset), now);
  }

  /**
   * The decision on having Glue test a definition; nothing to judge is nothing to deny.
   *
   * @param existing true if the definition is that of a connection which exists: what is wrong with
   *     it then warns
   */
  public ChangeDecided test(
      String action,
      Actor actor,
      ConnectionId id,
      Optional<Definition> definition,
      boolean existing,
      Instant now) {
    Decision decision =
        definition.isEmpty()
            ? judge.withoutPolicies(List.of())
            : judge.judge(
                new ProposedChange(
                    existing ? Operation.UPDATE : Operation.CREATE,
                    action,
                    id,
                    actor.getPrincipal(),
                    definition,
                    existing ? definition : Optional.empty(),
                    now,
                    strict));
    return decision.recorded(Optional.empty(), now);
  }
}
