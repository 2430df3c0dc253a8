/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.review;

import io.glueledger.definition.lifecycle.ConnectionFold;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.definition.review.ReviewState;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewItemKey;
import io.glueledger.event.ReviewSettled;
import io.glueledger.event.SettlementMode;
import io.glueledger.event.Verdict;
import io.glueledger.policy.decision.ProposedChange;
import io.glueledger.policy.engine.PolicyEngine;
import io.glueledger.policy.judging.ChangeJudge;
import io.glueledger.testkit.events.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One connection whose changes are judged by a pack, beside the newest version and the reference,
 * as a gate does it, and all of which are applied, whatever the verdict: the queue is about what
 * happened.
 */
final class ReviewedConnection {
  private final ChangeJudge judge;
  private final List<RecordedEvent> log = new ArrayList<>();
  private final List<ReviewItem> closed = new ArrayList<>();
  private ConnectionState state = ConnectionState.UNKNOWN;
  private Instant now = TestEvents.CLOCK;
  private boolean judging = true;

  ReviewedConnection(PolicyEngine engine) {
    this.judge = new ChangeJudge(() -> engine);
  }

  /** As if an older gate wrote from now on: it knows no reference. */
  void judgedByAnOlderGate() {
    judging = false;
  }

  ReviewedConnection create(String person, Definition definition) {
    return change(person, TestEvents.create(definition));
  }

  ReviewedConnection update(String person, Definition definition) {
    return change(person, TestEvents.update(definition));
  }

  ReviewedConnection tag(String person, String key, String value) {
    return change(person, TestEvents.tag(key, value));
  }

  ReviewedConnection delete(String person) {
    return change(person, TestEvents.delete());
  }

  /** Somebody changes it around the gate. */
  ReviewedConnection drift(@Nullable Definition held) {
    ConnectionObserved seen = TestEvents.observed(log.size() - 1L, held);
    if (held != null && judging) {
      ProposedChange change =
          new ProposedChange(
              newest().isPresent() ? Operation.UPDATE : Operation.CREATE,
              "GetConnection",
              TestEvents.connection("orders"),
              "observed",
              Optional.of(held),
              newest(),
              now,
              false);
      seen =
          ConnectionObserved.newBuilder(seen)
              .setLastUpdatedBy("arn:aws:iam::123456789012:user/mallory")
              .setLastUpdatedByPerson("mal")
              .setJudgement(judge.decided(change, List.of(), state.prior()))
              .build();
    }
    return event(null, null, seen);
  }

  ReviewedConnection later(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** Settles all items on the queue, as of the newest version. */
  ReviewedConnection settle(@Nullable String person, SettlementMode mode) {
    return settle(person, mode, keys(), version(), Duration.ofDays(30));
  }

  ReviewedConnection settle(
      @Nullable String person,
      SettlementMode mode,
      List<ReviewItemKey> keys,
      long version,
      Duration until) {
    return event(
        null,
        person,
        ReviewSettled.newBuilder()
            .setVersion(version)
            .setItems(keys)
            .setMode(mode)
            .setReason("looked at it")
            .setUntil(mode == SettlementMode.ACKNOWLEDGE ? now.plus(until) : null)
            .build());
  }

  private ReviewedConnection change(String person, ChangeRequested request) {
    String id = "c" + log.size();
    event(id, person, request);
    ProposedChange proposed =
        ProposedChange.requested(
            TestEvents.connection("orders"), person, request, newest(), now, false);
    ChangeDecided decided =
        ChangeDecided.newBuilder(judge.decided(proposed, List.of(), state.prior()))
            .setVerdict(Verdict.WARN)
            .build();
    event(id, person, judging ? decided : asAnOlderGateWrites(decided));
    return event(id, person, TestEvents.applied(false));
  }

  private static ChangeDecided asAnOlderGateWrites(ChangeDecided decided) {
    return ChangeDecided.newBuilder(decided)
        .setFindings(
            decided.getFindings().stream()
                .map(finding -> Finding.newBuilder(finding).setAbout(null).build())
                .toList())
        .clearReview()
        .setReferenceOffset(null)
        .build();
  }

  private ReviewedConnection event(
      @Nullable String changeId, @Nullable String person, SpecificRecord payload) {
    now = now.plusSeconds(1);
    ConnectionEvent event =
        ConnectionEvent.newBuilder(TestEvents.envelope("orders", changeId, payload))
            .setActor(
                person == null
                    ? null
                    : new Actor(
                        "arn:aws:iam::123456789012:user/" + person, "AK", null, null, person))
            .build();
    RecordedEvent recorded = new RecordedEvent(log.size(), now, event);
    log.add(recorded);
    state = fold(state, recorded, closed);
    return this;
  }

  private static ConnectionState fold(
      ConnectionState state, RecordedEvent recorded, List<ReviewItem> closed) {
    ConnectionFold.Step step = ConnectionFold.apply(state, recorded);
    for (FoldEffect effect : step.effects()) {
      if (effect instanceof FoldEffect.ReviewMoved moved) {
        closed.addAll(moved.move().closed());
      }
    }
    return step.state();
  }

  /** The state that a reader comes to who begins at the start of the log. */
  ConnectionState replayed() {
    ConnectionState again = ConnectionState.UNKNOWN;
    for (RecordedEvent recorded : log) {
      again = fold(again, recorded, new ArrayList<>());
    }
    return again;
  }

  private Optional<Definition> newest() {
    return state.present().flatMap(DefinitionVersion::definition);
  }

  ConnectionState state() {
    return state;
  }

  long version() {
    return state.newest().map(DefinitionVersion::number).orElse(0L);
  }

  List<ReviewItem> items() {
    return state.review().items();
  }

  List<ReviewItemKey> keys() {
    return items().stream().map(ReviewState::key).toList();
  }

  /** Each item: its policy, its field, and the version that brought it. */
  List<String> shown() {
    return items().stream()
        .map(
            item ->
                item.getFinding().getPolicyId()
                    + item.getFinding().getField().map(field -> " " + field).orElse("")
                    + " since "
                    + item.getVersion())
        .toList();
  }

  /** How the items ended that did, in order. */
  List<String> ends() {
    return closed.stream()
        .map(
            item ->
                item.getFinding().getPolicyId() + " " + item.getEnd().orElseThrow().getResolution())
        .toList();
  }
}
