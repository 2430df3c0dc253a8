/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import static java.util.Objects.requireNonNull;

import io.glueledger.definition.review.ReviewMove;
import io.glueledger.definition.review.ReviewSettling;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.ReviewSettled;
import io.glueledger.event.Verdict;
import io.glueledger.schemas.envelope.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fold of one connection's events, in the order of the log. Pure: the same events give the same
 * states, at any time and on any machine. docs/lifecycle.md is its specification.
 */
public final class ConnectionFold {

  /** Changes whenever the same events would give another state. */
  public static final String VERSION = "4";

  private ConnectionFold() {}

  /**
   * The state after an event, and what the event did.
   *
   * @param effects in the order in which they hold
   */
  public record Step(ConnectionState state, List<FoldEffect> effects) {
    public Step {
      effects = List.copyOf(effects);
    }
  }

  /**
   * Folds one event.
   *
   * @throws io.glueledger.schemas.envelope.UnknownKindException if a newer version wrote the event;
   *     stop reading
   * @throws IllegalArgumentException if the event contradicts its own envelope
   */
  public static Step apply(ConnectionState state, RecordedEvent recorded) {
    ConnectionEvent event = recorded.event();
    return switch (EventKind.of(event)) {
      case CHANGE_REQUESTED -> requested(state, recorded, event.getChangeRequested().orElseThrow());
      case CHANGE_DECIDED -> decided(state, recorded, event.getChangeDecided().orElseThrow());
      case CHANGE_IN_DOUBT -> doubted(state, recorded);
      case CHANGE_APPLIED ->
          OutcomeFold.end(
              state,
              recorded,
              Outcome.APPLIED,
              event.getChangeApplied().orElseThrow().getInferred());
      case CHANGE_REJECTED -> OutcomeFold.end(state, recorded, Outcome.REJECTED, false);
      case CHANGE_NOT_FORWARDED ->
          OutcomeFold.end(
              state,
              recorded,
              Outcome.NOT_FORWARDED,
              event.getChangeNotForwarded().orElseThrow().getInferred());
      case CHANGE_NOT_APPLIED -> OutcomeFold.end(state, recorded, Outcome.NOT_APPLIED, true);
      case CHANGE_UNDETERMINED -> OutcomeFold.end(state, recorded, Outcome.UNDETERMINED, true);
      case CONNECTION_OBSERVED ->
          ObservationFold.fold(state, recorded, event.getConnectionObserved().orElseThrow());
      case REVIEW_SETTLED -> settled(state, recorded, event.getReviewSettled().orElseThrow());
      case CONNECTION_TESTED, SECRETS_READ -> new Step(state, List.of());
    };
  }

  private static Step requested(
      ConnectionState state, RecordedEvent recorded, ChangeRequested request) {
    String changeId = changeId(recorded);
    if (request.getOperation() == Operation.UNKNOWN) {
      throw new IllegalArgumentException("ChangeRequested names an operation unknown here");
    }
    if (state.openChange(changeId).isPresent()) {
      return ignored(state, recorded, "The change was requested before");
    }
    OpenChange change =
        new OpenChange(
            changeId,
            recorded.offset(),
            recorded.ledgerTime(),
            recorded.event().getActor(),
            request,
            Optional.empty(),
            false);
    return new Step(state.opened(change), List.of(new FoldEffect.Opened(change)));
  }

  private static Step decided(
      ConnectionState state, RecordedEvent recorded, ChangeDecided decision) {
    Optional<OpenChange> open = state.openChange(changeId(recorded));
    if (open.isEmpty() || open.get().inDoubt()) {
      return ignored(state, recorded, "The change is not waiting for a decision");
    }
    if (decision.getVerdict() == Verdict.DENY) {
      return OutcomeFold.end(state, recorded, Outcome.DENIED, false);
    }
    OpenChange allowed = open.get().decided(decision);
    return new Step(state.replaced(allowed), List.of(new FoldEffect.Allowed(allowed)));
  }

  private static Step doubted(ConnectionState state, RecordedEvent recorded) {
    Optional<OpenChange> open = state.openChange(changeId(recorded));
    if (open.isEmpty() || !open.get().allowed()) {
      return ignored(state, recorded, "The change is not allowed and open");
    }
    OpenChange doubted = open.get().doubted();
    return new Step(state.replaced(doubted), List.of(new FoldEffect.Doubted(doubted)));
  }

  private static Step settled(
      ConnectionState state, RecordedEvent recorded, ReviewSettled settlement) {
    Optional<String> objection =
        ReviewSettling.objection(
            state.review(),
            state.newest(),
            settlement,
            recorded.event().getActor(),
            recorded.ledgerTime());
    return objection.isPresent()
        ? ignored(state, recorded, objection.get())
        : moved(
            state,
            ReviewSettling.settle(
                state.review(),
                state.newest().orElseThrow(),
                settlement,
                recorded.event().getActor().orElseThrow(),
                recorded.ledgerTime(),
                recorded.offset()),
            new ArrayList<>());
  }

  /** The step that ends with what it did to the review queue. */
  static Step moved(ConnectionState state, ReviewMove move, List<FoldEffect> effects) {
    if (move.movesItems()) {
      effects.add(new FoldEffect.ReviewMoved(move));
    }
    return new Step(state.reviewed(move.after()), effects);
  }

  static String changeId(RecordedEvent recorded) {
    return requireNonNull(
        recorded.event().getChangeId().orElse(null),
        () -> "Event at offset " + recorded.offset() + " belongs to a change and names none");
  }

  static Step ignored(ConnectionState state, RecordedEvent recorded, String why) {
    return new Step(state, List.of(new FoldEffect.Ignored(recorded.offset(), why)));
  }
}
