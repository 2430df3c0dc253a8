/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.filter;

import io.glueledger.event.Actor;
import io.glueledger.event.AppliedException;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangeKind;
import io.glueledger.event.ChangePosition;
import io.glueledger.event.ChangeState;
import io.glueledger.event.Finding;
import io.glueledger.event.RecordedChange;
import io.glueledger.schemas.envelope.EffectiveMode;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.state.StoredIndexEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whether a change is one that a list is to have.
 *
 * @param before only those that come after that place in the list
 */
public record ChangeMatcher(ChangeFilter filter, Optional<ChangePosition> before) {

  /** Whether an open change may be accepted. */
  public boolean wantsOpen() {
    return filter.getOutcomes().isEmpty()
        && accepts(filter.getKinds(), ChangeKind.CHANGE)
        && (filter.getStates().isEmpty()
            || filter.getStates().stream().anyMatch(state -> state != ChangeState.ENDED));
  }

  /** Whether a change that has ended may be accepted. */
  public boolean wantsEnded() {
    return accepts(filter.getStates(), ChangeState.ENDED);
  }

  /** By what the index says of it. */
  public boolean accepts(ChangePosition position, StoredIndexEntry entry) {
    return comesAfter(position)
        && accepts(filter.getOutcomes(), entry.getOutcome())
        && accepts(filter.getOperations(), entry.getOperation())
        && accepts(filter.getKinds(), entry.getKind());
  }

  /** By all that is known of it. */
  public boolean accepts(RecordedChange change) {
    return comesAfter(ListOrder.change(change))
        && accepts(filter.getStates(), change.getState())
        && (filter.getOutcomes().isEmpty()
            || change.getOutcome().filter(filter.getOutcomes()::contains).isPresent())
        && accepts(filter.getOperations(), change.getOperation())
        && accepts(filter.getKinds(), change.getKind())
        && acceptsCaller(change)
        && acceptsFindings(change)
        && filter.getName().map(part -> has(change.getConnection().getName(), part)).orElse(true)
        && filter.getBatch().map(id -> change.getBatchId().equals(Optional.of(id))).orElse(true)
        && filter.getFrom().map(at -> !change.getRequestedAt().isBefore(at)).orElse(true)
        && filter.getTo().map(at -> change.getRequestedAt().isBefore(at)).orElse(true);
  }

  private boolean acceptsCaller(RecordedChange change) {
    Optional<Actor> actor = change.getActor();
    return filter.getPrincipal().map(by(change)::equals).orElse(true)
        && filter
            .getWho()
            .map(
                part ->
                    has(by(change), part)
                        || actor.flatMap(Actor::getPerson).filter(it -> has(it, part)).isPresent())
            .orElse(true)
        && is(filter.getAccessKey(), actor.map(Actor::getAccessKeyId))
        && is(filter.getAddress(), actor.flatMap(Actor::getSourceAddress))
        && filter
            .getClient()
            .map(part -> actor.flatMap(Actor::getUserAgent).filter(it -> has(it, part)).isPresent())
            .orElse(true);
  }

  private boolean acceptsFindings(RecordedChange change) {
    boolean verdict =
        filter.getVerdicts().isEmpty()
            || (change.getKind() == ChangeKind.CHANGE
                && change
                    .getDecision()
                    .map(ChangeDecided::getVerdict)
                    .filter(filter.getVerdicts()::contains)
                    .isPresent());
    return verdict
        && (!asksForFindings() || findings(change).anyMatch(this::isWanted))
        && filter
            .getWouldDeny()
            .map(wanted -> wanted == findings(change).anyMatch(Finding::getWouldDeny))
            .orElse(true);
  }

  private boolean asksForFindings() {
    return !filter.getModes().isEmpty()
        || filter.getPolicy().isPresent()
        || filter.getSeverity().isPresent()
        || filter.getException().isPresent();
  }

  /** One finding has all that is asked for of findings. */
  private boolean isWanted(Finding finding) {
    return accepts(filter.getModes(), EffectiveMode.of(finding).name())
        && filter.getPolicy().map(finding.getPolicyId()::equals).orElse(true)
        && filter
            .getSeverity()
            .map(least -> finding.getSeverity().compareTo(least) >= 0)
            .orElse(true)
        && is(filter.getException(), finding.getException().map(AppliedException::getId));
  }

  private static Stream<Finding> findings(RecordedChange change) {
    return Stream.concat(
        change.getDecision().map(ChangeDecided::getFindings).orElse(List.of()).stream(),
        change.getRejectionFindings().stream());
  }

  private static boolean is(Optional<String> wanted, Optional<String> given) {
    return wanted.isEmpty() || wanted.equals(given);
  }

  private static boolean has(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  /** Who made it: a drift, whom Glue names. */
  public static String by(RecordedChange change) {
    return change.getActor().map(Actor::getPrincipal).or(change::getLastUpdatedBy).orElse("");
  }

  private boolean comesAfter(ChangePosition position) {
    return before.map(last -> ListOrder.NEWEST_FIRST.compare(position, last) > 0).orElse(true);
  }

  private static <T> boolean accepts(List<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
