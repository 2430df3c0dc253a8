/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.judging;

import io.glueledger.base.problem.Problem;
import io.glueledger.base.text.Printable;
import io.glueledger.check.input.CheckSubject;
import io.glueledger.check.input.CheckSubject.Shape;
import io.glueledger.check.judging.CheckedConnection.State;
import io.glueledger.check.reading.AssumedValues;
import io.glueledger.check.reading.ShapeReader;
import io.glueledger.check.reading.ShapeReader.Read;
import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.RedactedDefinition;
import io.glueledger.definition.redaction.RequestSecrets;
import io.glueledger.definition.redaction.scan.ConnectionNames;
import io.glueledger.definition.rules.GlueRules;
import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.judging.ChangeJudge;
import io.glueledger.policy.reading.UnknownValue;
import io.glueledger.schemas.envelope.FindingSources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/**
 * Judges connections as the gate does: Glue's rules on the request, then policies on the redacted
 * definition, so that no text that leaves here can hold a secret.
 */
public final class ConnectionChecker {

  private static final String MODEL = "WIRE-MODEL";
  private static final String NAME = "ConnectionInput.Name";

  private final ChangeJudge judge;
  private final DefinitionRedactor redactor;
  private final GlueRules rules;
  private final Settings settings;

  /**
   * What the input does not say.
   *
   * @param account the catalog of connections that name none; empty if nobody knows it: then what
   *     depends on it is undecided
   * @param principal who is taken to ask
   * @param strict denies also what the previous definition already had
   * @param documented what rules do that Glue documents for single types
   * @param judgedAt the time that policies see
   */
  public record Settings(
      Optional<String> account,
      String principal,
      boolean strict,
      RuleMode documented,
      Instant judgedAt) {}

  /** Judges with {@code engine}; {@code redactor} hides as the gate's does. */
  public ConnectionChecker(PolicyEngine engine, DefinitionRedactor redactor, Settings settings) {
    this.judge = new ChangeJudge(() -> engine);
    this.redactor = redactor;
    this.rules = new GlueRules(settings.documented());
    this.settings = settings;
  }

  /** Judges one connection. */
  public CheckedConnection check(CheckSubject subject) {
    Optional<Shape> proposed = subject.proposed();
    if (proposed.isEmpty()) {
      Read gone = ShapeReader.read(subject.previous().orElseThrow(), AssumedValues.SAFE);
      return unjudged(subject, gone, State.DELETED);
    }
    Read safe = ShapeReader.read(proposed.get(), AssumedValues.SAFE);
    if (!safe.isJudgeable()) {
      return unjudged(subject, safe, State.TOO_LITTLE_KNOWN);
    }
    List<String> accounts = AssumedAccounts.of(subject.catalogId().or(settings::account), safe);
    Judged judged = judged(subject, safe, accounts.get(0));
    FindingConsensus consensus = new FindingConsensus(judged.findings());
    accounts.stream()
        .skip(1)
        .forEach(account -> consensus.and(judged(subject, safe, account).findings()));
    List<UnknownValue> unknown = new ArrayList<>(safe.unknown());
    if (!consensus.uncertain().isEmpty()) {
      unknown.add(AssumedAccounts.unknown(subject.at()));
    }
    if (!safe.unknown().isEmpty()) {
      for (AssumedValues other : List.of(AssumedValues.UNSAFE, AssumedValues.OTHER)) {
        Read read = ShapeReader.read(proposed.get(), other);
        consensus.and(judged(subject, read, accounts.get(0)).findings());
      }
    }
    List<CheckedFinding> findings =
        consensus.certain().stream()
            .map(finding -> new CheckedFinding(finding, safe.locations().of(field(finding))))
            .toList();
    return new CheckedConnection(
        subject,
        judged.secrets().blank(name(safe)),
        type(judged.definition()),
        State.JUDGED,
        judge.decide(consensus.certain()).verdict(),
        findings,
        // Rules of Glue are of no interest for values that were made up.
        consensus.uncertain().stream()
            .filter(finding -> !FindingSources.isRuleOfGlue(finding))
            .map(
                finding ->
                    new UndecidedFinding(
                        finding.getPolicyId(),
                        finding.getTitle(),
                        finding.getField(),
                        safe.locations().of(field(finding))))
            .toList(),
        List.copyOf(unknown));
  }

  private record Judged(Definition definition, List<Finding> findings, RequestSecrets secrets) {}

  private Judged judged(CheckSubject subject, Read read, String account) {
    ConnectionId id = new ConnectionId(account, name(read));
    RedactedDefinition redaction = redactor.redact(id, read.input(), read.tags());
    Optional<Definition> previous =
        subject
            .previous()
            .map(shape -> ShapeReader.read(shape, AssumedValues.SAFE))
            .map(before -> redactor.redact(id, before.input(), before.tags()).definition());
    List<Finding> broken = new ArrayList<>();
    read.misfits().forEach(misfit -> broken.add(finding(misfit)));
    if (isToldIn(read)) {
      nameProblem(subject, read)
          .ifPresent(
              problem ->
                  broken.add(
                      new RuleViolation(
                              "WIRE-NAME", NAME, NAME + " " + problem, "Choose another name.")
                          .toFinding(RuleMode.ENFORCE)));
    }
    rules
        .wire(request(subject, read))
        .forEach(violation -> broken.add(violation.toFinding(RuleMode.ENFORCE)));
    broken.addAll(rules.findings(rules.documented(read.input())));
    ProposedChange change =
        new ProposedChange(
            subject.operation(),
            subject.operation() == Operation.CREATE ? "CreateConnection" : "UpdateConnection",
            id,
            settings.principal(),
            Optional.of(redaction.definition()),
            previous,
            settings.judgedAt(),
            settings.strict());
    return new Judged(
        redaction.definition(),
        judge.judge(change, broken).findings().stream()
            .map(finding -> blanked(finding, redaction.secrets()))
            .toList(),
        redaction.secrets());
  }

  /** Nothing of these texts should hold a secret; this is the second wall. */
  private static Finding blanked(Finding finding, RequestSecrets secrets) {
    return Finding.newBuilder(finding)
        .setReason(Printable.strip(secrets.blank(finding.getReason())))
        .setFix(Printable.strip(secrets.blank(finding.getFix())))
        .setField(
            finding.getField().map(field -> Printable.word(secrets.blank(field), 512)).orElse(null))
        .build();
  }

  private SdkPojo request(CheckSubject subject, Read read) {
    if (subject.operation() == Operation.UPDATE) {
      return UpdateConnectionRequest.builder()
          .catalogId(subject.catalogId().orElse(null))
          .name(read.input().name())
          .connectionInput(read.input())
          .build();
    }
    return CreateConnectionRequest.builder()
        .catalogId(subject.catalogId().orElse(null))
        .connectionInput(read.input())
        .tags(read.tags().orElse(null))
        .build();
  }

  private static Finding finding(Problem misfit) {
    return new RuleViolation(
            MODEL, misfit.path(), misfit.path() + " " + misfit.message(), misfit.fix())
        .toFinding(RuleMode.ENFORCE);
  }

  private CheckedConnection unjudged(CheckSubject subject, Read read, State state) {
    RequestSecrets secrets =
        redactor.redact(new ConnectionId("", name(read)), read.input(), read.tags()).secrets();
    return new CheckedConnection(
        subject,
        secrets.blank(name(read)),
        "",
        state,
        Verdict.ALLOW,
        List.of(),
        List.of(),
        read.unknown());
  }

  private static String name(Read read) {
    return isToldIn(read) ? Printable.word(read.input().name(), 255) : "(no name yet)";
  }

  private static Optional<String> nameProblem(CheckSubject subject, Read read) {
    String name = read.input().name();
    return subject.operation() == Operation.CREATE
        ? ConnectionNames.unusable(name)
        : ConnectionNames.malformed(name);
  }

  private static boolean isToldIn(Read read) {
    return read.input().name() != null
        && read.unknown().stream().noneMatch(value -> value.path().equals("Name"));
  }

  private static String type(Definition definition) {
    return definition
        .getConnectionType()
        .getText()
        .map(text -> Printable.word(text, 64))
        .orElse("");
  }

  private static String field(Finding finding) {
    return finding.getField().orElse("");
  }
}
