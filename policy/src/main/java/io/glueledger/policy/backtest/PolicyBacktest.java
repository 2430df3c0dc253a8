/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.backtest;

import static java.util.stream.Collectors.toSet;

import io.glueledger.definition.lifecycle.ChangeOutcome;
import io.glueledger.definition.lifecycle.ChangeResult;
import io.glueledger.definition.lifecycle.ConnectionFold;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.FindingSource;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.Verdict;
import io.glueledger.policy.backtest.BacktestReport.Breach;
import io.glueledger.policy.backtest.BacktestReport.NoLongerFound;
import io.glueledger.policy.backtest.BacktestReport.Tried;
import io.glueledger.policy.backtest.BacktestReport.WouldDeny;
import io.glueledger.policy.decision.Decision;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.judging.ChangeJudge;
import io.glueledger.schemas.envelope.FindingSources;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tries a pack on the past. Takes the events of the log, those of one connection in their order,
 * and has each finished change judged against the version that its decision names, at the time of
 * that decision, with exceptions as they were valid then. Holds the state of every connection. For
 * one thread.
 */
public final class PolicyBacktest {
  /** Versions of a connection among which the one that a decision names is looked for. */
  private static final int VERSIONS_KEPT = 8;

  private final String packHash;
  private final ChangeJudge judge;
  private final boolean strict;
  private final Map<String, Subject> subjects = new TreeMap<>();
  private final List<WouldDeny> wouldDeny = new ArrayList<>();
  private final List<NoLongerFound> noLongerFound = new ArrayList<>();
  private long changes;

  /**
   * A backtest of one pack.
   *
   * @param strict whether what was there before denies all the same, as the gate is configured
   */
  public PolicyBacktest(PolicyEngine engine, boolean strict) {
    this.packHash = engine.packHash();
    this.judge = new ChangeJudge(() -> engine);
    this.strict = strict;
  }

  /** What is known of one connection, and since which version each finding is there. */
  private static final class Subject {
    private final ConnectionId id;
    private ConnectionState state = ConnectionState.UNKNOWN;
    private Map<String, DefinitionVersion> since = new HashMap<>();
    private final Deque<DefinitionVersion> versions = new ArrayDeque<>();

    private Subject(ConnectionId id) {
      this.id = id;
    }

    private void made(DefinitionVersion version) {
      versions.addLast(version);
      if (versions.size() > VERSIONS_KEPT) {
        versions.removeFirst();
      }
    }

    /**
     * The version that a decision names. A gate decides beside what it has read, and others may
     * change the connection before its decision stands on the log.
     */
    private Optional<Definition> previous(ChangeDecided decided) {
      return decided
          .getPreviousOffset()
          .flatMap(
              offset ->
                  versions.stream()
                      .filter(version -> version.offset() == offset)
                      .findFirst()
                      .or(state::newest))
          .flatMap(DefinitionVersion::definition);
    }
  }

  /** Takes the next event. */
  public void feed(RecordedEvent recorded) {
    ConnectionId id = recorded.event().getConnection();
    Subject subject = subjects.computeIfAbsent(ConnectionKeys.text(id), key -> new Subject(id));
    ConnectionState before = subject.state;
    ConnectionFold.Step step = ConnectionFold.apply(before, recorded);
    for (FoldEffect effect : step.effects()) {
      if (effect instanceof FoldEffect.Ended ended) {
        judge(subject, ended.ending());
      } else if (effect instanceof FoldEffect.VersionMade made) {
        subject.made(made.version());
        follow(subject, made.version());
      }
    }
    subject.state = step.state();
  }

  private void judge(Subject subject, ChangeOutcome ending) {
    ConnectionId id = subject.id;
    Optional<ChangeDecided> decided = decision(ending);
    Optional<Definition> previous = decided.flatMap(subject::previous);
    ChangeRequested request = ending.change().request();
    if (decided.isEmpty() || ChangeResult.definitionAfter(request, previous).isEmpty()) {
      return;
    }
    changes++;
    Decision now =
        judge.judge(
            ProposedChange.requested(
                id,
                ending.change().actor().map(Actor::getPrincipal).orElse(""),
                request,
                previous,
                decided.get().getJudgedAt(),
                strict));
    Set<String> then = keys(decided.get().getFindings());
    boolean deniedThen = ending.outcome() == Outcome.DENIED;
    boolean deniedNow = now.verdict() == Verdict.DENY;
    if (deniedNow && !deniedThen) {
      wouldDeny.add(
          new WouldDeny(
              id,
              ending.change().changeId(),
              ending.change().actor().map(Actor::getPrincipal),
              ending.outcome(),
              ending.at(),
              now.findings().stream()
                  .filter(PolicyBacktest::denies)
                  .map(finding -> tried(finding, then))
                  .toList()));
    }
    Set<String> found = keys(now.findings());
    decided.get().getFindings().stream()
        .filter(
            finding ->
                FindingSources.of(finding) == FindingSource.POLICY && !found.contains(key(finding)))
        .forEach(
            finding ->
                noLongerFound.add(
                    new NoLongerFound(
                        id,
                        ending.change().changeId(),
                        ending.at(),
                        finding,
                        deniedThen && !deniedNow)));
  }

  /** The decision that denied the change, or let it pass. */
  private static Optional<ChangeDecided> decision(ChangeOutcome ending) {
    return ending.payload() instanceof ChangeDecided denied
        ? Optional.of(denied)
        : ending.change().decision();
  }

  private void follow(Subject subject, DefinitionVersion version) {
    Map<String, DefinitionVersion> before = subject.since;
    Map<String, DefinitionVersion> since = new HashMap<>();
    version
        .definition()
        .ifPresent(
            definition ->
                alone(subject.id, definition, version.since())
                    .forEach(
                        finding ->
                            since.put(key(finding), before.getOrDefault(key(finding), version))));
    subject.since = since;
  }

  /** What there is to say of a definition as if nothing had been before it. */
  private List<Finding> alone(ConnectionId id, Definition definition, Instant at) {
    return judge
        .judge(
            new ProposedChange(
                Operation.CREATE,
                "Backtest",
                id,
                "",
                Optional.of(definition),
                Optional.empty(),
                at,
                true))
        .findings();
  }

  /**
   * What came of it so far.
   *
   * @param now when exceptions of today are looked at
   */
  public BacktestReport report(Instant now) {
    List<Breach> breaches = new ArrayList<>();
    for (Subject subject : subjects.values()) {
      Optional<DefinitionVersion> present = subject.state.present();
      if (present.flatMap(DefinitionVersion::definition).isPresent()) {
        Set<String> then = keys(present.get().findings());
        for (Finding finding : alone(subject.id, present.get().definition().get(), now)) {
          DefinitionVersion since = subject.since.getOrDefault(key(finding), present.get());
          breaches.add(new Breach(subject.id, tried(finding, then), since.number(), since.since()));
        }
      }
    }
    return new BacktestReport(packHash, changes, wouldDeny, breaches, noLongerFound);
  }

  private static boolean denies(Finding finding) {
    return finding.getEffect() == io.glueledger.event.Effect.DENY;
  }

  private static Tried tried(Finding finding, Set<String> then) {
    return new Tried(finding, !then.contains(key(finding)));
  }

  private static Set<String> keys(List<Finding> findings) {
    return findings.stream().map(PolicyBacktest::key).collect(toSet());
  }

  private static String key(Finding finding) {
    return finding.getPolicyId() + "\n" + finding.getField().orElse("");
  }
}
