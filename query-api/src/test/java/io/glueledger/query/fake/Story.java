/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.Definition;
import io.glueledger.event.Difference;
import io.glueledger.event.Effect;
import io.glueledger.event.EventReference;
import io.glueledger.event.Finding;
import io.glueledger.event.OpenFinding;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.RecordedChange;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import io.glueledger.event.VersionOrigin;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what happened to some connections, and keeps what a projector would keep of it. */
public final class Story {
  public static final String CATALOG = "123456789012";

  private final int partitions;
  private final Map<String, List<ConnectionVersion>> versions = new LinkedHashMap<>();
  private final List<RecordedChange> changes = new ArrayList<>();
  private final List<OpenFinding> ofTheLog = new ArrayList<>();
  private final Map<Integer, Long> offsets = new HashMap<>();
  private Instant now;
  private long sequence;

  public Story(int partitions, Instant start) {
    this.partitions = partitions;
    this.now = start;
  }

  /** Time passes. */
  public Story after(Duration time) {
    now = now.plus(time);
    return this;
  }

  public static ConnectionId id(String name) {
    return new ConnectionId(CATALOG, name);
  }

  /** A change that Glue applied. */
  public String applied(
      Operation operation,
      String name,
      String principal,
      @Nullable Definition definition,
      Finding... findings) {
    RecordedChange.Builder change = change(operation, name, principal, definition, findings);
    event(change, "ChangeApplied");
    List<ConnectionVersion> its = its(name);
    long number = its.size() + 1L;
    change
        .setState(ChangeState.ENDED)
        .setOutcome(Outcome.APPLIED)
        .setVersion(number)
        .setFinishedAt(now)
        .setAwsRequestId("6d3f7a10-5a1b-4c7e-9f1d-0c2b6f1a9e77");
    RecordedChange ended = keep(change);
    close(its);
    EventReference last = ended.getEvents().get(ended.getEvents().size() - 1);
    its.add(
        ConnectionVersion.newBuilder()
            .setConnection(id(name))
            .setNumber(number)
            .setOrigin(VersionOrigin.CHANGE)
            .setPresent(definition != null)
            .setDefinition(definition)
            .setChangeId(ended.getChangeId())
            .setOperation(operation)
            .setActor(ended.getActor().orElseThrow())
            .setSince(now)
            .setFindings(definition == null ? List.of() : List.of(findings))
            .setDifferences(ended.getDifferences())
            .setPartition(last.getPartition())
            .setOffset(last.getOffset())
            .build());
    return ended.getChangeId();
  }

  /** A change that the policies refused. */
  public String denied(
      Operation operation,
      String name,
      String principal,
      @Nullable Definition definition,
      Finding... findings) {
    RecordedChange.Builder change = change(operation, name, principal, definition, findings);
    change
        .setState(ChangeState.ENDED)
        .setOutcome(Outcome.DENIED)
        .setErrorCode("AccessDeniedException")
        .setFinishedAt(now);
    return keep(change).getChangeId();
  }

  /** A change that ended otherwise, or, without an outcome, has not ended. */
  public String other(
      Operation operation,
      String name,
      String principal,
      @Nullable Definition definition,
      ChangeState state,
      @Nullable Outcome outcome,
      @Nullable String errorCode,
      @Nullable String explanation) {
    RecordedChange.Builder change = change(operation, name, principal, definition);
    event(change, outcome == Outcome.REJECTED ? "ChangeRejected" : "ChangeInDoubt");
    change.setState(state).setErrorCode(errorCode).setExplanation(explanation);
    if (outcome != null) {
      change.setOutcome(outcome).setFinishedAt(now).setInferred(outcome == Outcome.NOT_APPLIED);
    }
    return keep(change).getChangeId();
  }

  /** Glue was seen to hold something that nobody asked the gate for. */
  public void seen(
      VersionOrigin origin, String name, @Nullable Definition definition, Finding... findings) {
    List<ConnectionVersion> its = its(name);
    int partition = partition(name);
    List<Difference> differences = Differences.between(definitionOf(its), definition);
    close(its);
    its.add(
        ConnectionVersion.newBuilder()
            .setConnection(id(name))
            .setNumber(its.size() + 1L)
            .setOrigin(origin)
            .setPresent(definition != null)
            .setDefinition(definition)
            .setSince(now)
            .setFindings(List.of(findings))
            .setDifferences(differences)
            .setPartition(partition)
            .setOffset(offset(partition))
            .build());
  }

  /** A record that nobody can decode. */
  public void deadLetter() {
    ofTheLog.add(
        OpenFinding.newBuilder()
            .setFinding(
                finding("LOG-01", Severity.HIGH, Effect.WARN, null, "A record cannot be decoded."))
            .setSince(now)
            .setPartition(0)
            .setOffset(offset(0))
            .build());
  }

  public static Finding finding(
      String policy, Severity severity, Effect effect, @Nullable String field, String reason) {
    return Finding.newBuilder()
        .setPolicyId(policy)
        .setTitle("Title of " + policy)
        .setSeverity(severity)
        .setEffect(effect)
        .setField(field)
        .setReason(reason)
        .setFix("Fix of " + policy)
        .setControls(List.of("PCI DSS 4.0 4.2.1", "NIST SP 800-53 SC-8", "ISO/IEC 27001 A.8.24"))
        .build();
  }

  /** All that happened so far. */
  public FakeLedger ledger() {
    return Kept.of(partitions, versions.values(), changes, ofTheLog);
  }

  private RecordedChange.Builder change(
      Operation operation,
      String name,
      String principal,
      @Nullable Definition definition,
      Finding... findings) {
    boolean denies = List.of(findings).stream().anyMatch(f -> f.getEffect() == Effect.DENY);
    Verdict passing = findings.length == 0 ? Verdict.ALLOW : Verdict.WARN;
    RecordedChange.Builder change =
        RecordedChange.newBuilder()
            .setChangeId(nextId())
            .setConnection(id(name))
            .setActor(
                Actor.newBuilder()
                    .setPrincipal(principal)
                    .setAccessKeyId("GLKEY0EXAMPLE0" + Math.abs(principal.hashCode() % 1000))
                    .setSourceAddress("10.20.30.40")
                    .setUserAgent("aws-cli/2.31.7 md/awscrt#0.27.6 cmd/glue.update-connection")
                    .build())
            .setOperation(operation)
            .setAction(action(operation))
            .setDefinition(definition)
            .setDifferences(Differences.between(definitionOf(its(name)), definition))
            .setState(ChangeState.REQUESTED)
            .setRequestedAt(now)
            .setEvents(new ArrayList<>());
    event(change, "ChangeRequested");
    now = now.plusMillis(3);
    change.setDecision(
        ChangeDecided.newBuilder()
            .setVerdict(denies ? Verdict.DENY : passing)
            .setFindings(List.of(findings))
            .setPackHash("9f2c1e7a".repeat(8))
            .setEngineVersion("1")
            .setRedactorVersion("3")
            .setJudgedAt(now)
            .build());
    event(change, "ChangeDecided");
    now = now.plusMillis(140);
    return change;
  }

  private RecordedChange keep(RecordedChange.Builder change) {
    RecordedChange built = change.build();
    changes.add(built);
    return built;
  }

  private void event(RecordedChange.Builder change, String kind) {
    int partition = partition(change.getConnection().getName());
    change
        .getEvents()
        .add(
            new EventReference(kind, partition, offset(partition), now, "gate-1-7f3a", ++sequence));
  }

  private static String action(Operation operation) {
    return switch (operation) {
      case CREATE -> "CreateConnection";
      case UPDATE -> "UpdateConnection";
      case DELETE -> "DeleteConnection";
      case TAG -> "TagResource";
      default -> "UntagResource";
    };
  }

  /** Ids as UUIDv7 has them: time first, then here a count. */
  private String nextId() {
    long time = now.toEpochMilli();
    return new UUID(
            time << 16 | 0x7000L | (changes.size() & 0xfffL), 0x8000_0000_0000_0000L | sequence)
        .toString();
  }

  private List<ConnectionVersion> its(String name) {
    return versions.computeIfAbsent(name, n -> new ArrayList<>());
  }

  private static Optional<Definition> definitionOf(List<ConnectionVersion> its) {
    return its.isEmpty() ? Optional.empty() : its.get(its.size() - 1).getDefinition();
  }

  private void close(List<ConnectionVersion> its) {
    if (!its.isEmpty()) {
      ConnectionVersion newest = its.remove(its.size() - 1);
      its.add(ConnectionVersion.newBuilder(newest).setUntil(now).build());
    }
  }

  private int partition(String name) {
    return ConnectionKeys.partition(ConnectionKeys.text(id(name)), partitions);
  }

  private long offset(int partition) {
    return offsets.merge(partition, 1L, Long::sum) + 1040;
  }
}
