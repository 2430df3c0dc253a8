/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.definition.lifecycle.Version;
import io.glueledger.definition.lifecycle.Versions;
import io.glueledger.definition.redaction.Redactor;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.event.Value;
import io.glueledger.event.Verdict;
import io.glueledger.event.Visibility;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.engine.PolicyEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has the active pack judge an intent against the version that it would replace. */
public final class ChangeDecider {
  private final ActivePack pack;
  private final boolean strict;

  public ChangeDecider(ActivePack pack, boolean strict) {
    this.pack = pack;
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
    Optional<Definition> before = previous.flatMap(Version::definition);
    Decision decision =
        pack.engine()
            .decide(
                new ProposedChange(
                    intent.operation(),
                    intent.action(),
                    intent.connection(),
                    intent.actor().getPrincipal(),
                    proposed(intent, request, before),
                    before,
                    now,
                    strict));
    List<Finding> findings = new ArrayList<>(decision.findings());
    findings.addAll(rules);
    Verdict verdict =
        decision.verdict() == Verdict.ALLOW && !rules.isEmpty() ? Verdict.WARN : decision.verdict();
    return decided(verdict, findings, previous, decision.packHash(), now);
  }

  /**
   * What is judged. Tags of a connection that nobody knows are judged as if they were all there is.
   */
  private static Optional<Definition> proposed(
      RedactedRequest intent, ChangeRequested request, Optional<Definition> before) {
    if (intent.operation() == Operation.DELETE) {
      return Optional.empty();
    }
    return Versions.after(request, before)
        .or(() -> Optional.of(onlyTags(intent.tagsToAdd().orElse(Map.of()))));
  }

  private static Definition onlyTags(Map<String, Value> tags) {
    return Definition.newBuilder()
        .setConnectionType(Value.newBuilder().setVisibility(Visibility.REDACTED).build())
        .setTags(tags)
        .build();
  }

  /** The decision on a request for which the caller has no right. */
  public ChangeDecided forbidden(Finding right, Optional<Version> previous, Instant now) {
    if (right.getEffect() != Effect.DENY) {
      throw new IllegalArgumentException("A missing right denies");
    }
    return decided(Verdict.DENY, List.of(right), previous, pack.engine().packHash(), now);
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
    PolicyEngine engine = pack.engine();
    if (definition.isEmpty()) {
      return decided(Verdict.ALLOW, List.of(), Optional.empty(), engine.packHash(), now);
    }
    Decision decision =
        engine.decide(
            new ProposedChange(
                existing ? Operation.UPDATE : Operation.CREATE,
                action,
                id,
                actor.getPrincipal(),
                definition,
                existing ? definition : Optional.empty(),
                now,
                strict));
    return decided(
        decision.verdict(), decision.findings(), Optional.empty(), decision.packHash(), now);
  }

  private ChangeDecided decided(
      Verdict verdict,
      List<Finding> findings,
      Optional<Version> previous,
      String packHash,
      Instant now) {
    return new ChangeDecided(
        verdict,
        findings,
        previous.map(Version::offset).orElse(null),
        packHash,
        PolicyEngine.ENGINE_VERSION,
        Redactor.VERSION,
        Instant.ofEpochMilli(now.toEpochMilli()));
  }
}
