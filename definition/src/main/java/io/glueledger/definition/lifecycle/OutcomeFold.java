/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import io.glueledger.definition.lifecycle.ConnectionFold.Step;
import io.glueledger.definition.review.ReviewFold;
import io.glueledger.definition.review.ReviewMove;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Outcome;
import io.glueledger.event.VersionOrigin;
import io.glueledger.schemas.envelope.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** How changes end, and how an answered outcome replaces an inferred one. */
final class OutcomeFold {

  /**
   * Outcomes that only an allowed change can have. REJECTED is not among them: Glue's rules come
   * before the decision.
   */
  private static final Set<Outcome> NEED_ALLOWANCE =
      Set.of(Outcome.APPLIED, Outcome.NOT_APPLIED, Outcome.UNDETERMINED);

  private OutcomeFold() {}

  static Step end(
      ConnectionState state, RecordedEvent recorded, Outcome outcome, boolean inferred) {
    String changeId = ConnectionFold.changeId(recorded);
    Optional<OpenChange> open = state.openChange(changeId);
    if (open.isEmpty()) {
      return state.inferred().stream()
          .filter(e -> !inferred && e.change().changeId().equals(changeId))
          .findFirst()
          .map(before -> correct(state, recorded, before, outcome))
          .orElseGet(
              () -> ConnectionFold.ignored(state, recorded, "The change is unknown or has ended"));
    }
    OpenChange change = open.get();
    if (NEED_ALLOWANCE.contains(outcome) && !change.allowed()) {
      return ConnectionFold.ignored(state, recorded, "The change was never allowed");
    }
    if (outcome == Outcome.NOT_FORWARDED && change.inDoubt()) {
      return ConnectionFold.ignored(state, recorded, "The change was sent");
    }
    ChangeOutcome ending = outcome(change, outcome, inferred, recorded);
    ConnectionState after = state.ended(ending);
    List<FoldEffect> effects = new ArrayList<>();
    effects.add(new FoldEffect.Ended(ending));
    return outcome == Outcome.APPLIED
        ? applied(after, recorded, ending, effects)
        : new Step(after, effects);
  }

  private static Step correct(
      ConnectionState state, RecordedEvent recorded, ChangeOutcome before, Outcome outcome) {
    ChangeOutcome after = outcome(before.change(), outcome, false, recorded);
    ConnectionState corrected = state.ended(after);
    List<FoldEffect> effects = new ArrayList<>();
    effects.add(new FoldEffect.Corrected(before, after));
    boolean wasApplied = before.outcome() == Outcome.APPLIED;
    if (outcome == Outcome.APPLIED && !wasApplied) {
      return applied(corrected, recorded, after, effects);
    }
    if (outcome != Outcome.APPLIED && wasApplied) {
      return reattributed(corrected, recorded, before, effects);
    }
    return new Step(corrected, effects);
  }

  private static ChangeOutcome outcome(
      OpenChange change, Outcome outcome, boolean inferred, RecordedEvent recorded) {
    ConnectionEvent event = recorded.event();
    SpecificRecord payload = EventKind.of(event).payload(event);
    return new ChangeOutcome(
        change, outcome, inferred, payload, recorded.offset(), recorded.ledgerTime());
  }

  private static Step applied(
      ConnectionState state,
      RecordedEvent recorded,
      ChangeOutcome ending,
      List<FoldEffect> effects) {
    DefinitionVersion version = ChangeResult.applied(state.newest(), ending);
    effects.add(new FoldEffect.VersionMade(version));
    ReviewMove move =
        ReviewFold.changed(
            state.review(),
            state.newest(),
            version,
            recorded,
            ending.change().decision(),
            !ending.inferred());
    return ConnectionFold.moved(
        state.version(version, ChangeResult.status(state, ending)), move, effects);
  }

  /** Glue holds what the change asked for, and yet refused it: so somebody else made it so. */
  private static Step reattributed(
      ConnectionState state,
      RecordedEvent recorded,
      ChangeOutcome before,
      List<FoldEffect> effects) {
    Optional<DefinitionVersion> made =
        state.newest().filter(v -> v.changeId().equals(Optional.of(before.change().changeId())));
    if (made.isEmpty() || made.get().origin() != VersionOrigin.CHANGE) {
      return new Step(state, effects);
    }
    DefinitionVersion drift = made.get().attributedToDrift();
    effects.add(new FoldEffect.VersionReattributed(drift));
    return ConnectionFold.moved(
        state.version(drift, state.status()),
        ReviewFold.reattributed(state.review(), drift, recorded),
        effects);
  }
}
