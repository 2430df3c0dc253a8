/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.store;

import io.glueledger.event.Actor;
import io.glueledger.event.ChangeState;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.RecordedChange;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Which changes a list is to have. Empty sets and values are no condition.
 *
 * @param key record key of their connection
 * @param from earliest ledger time of the request
 * @param to that of the request is before it
 * @param before only those that come after that place in the list
 */
public record ChangeFilter(
    Optional<String> key,
    Set<Outcome> outcomes,
    Set<ChangeState> states,
    Set<Operation> operations,
    Optional<String> principal,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Place> before) {

  /** Newest request first; of those at one moment, the greater id first. */
  public static final Comparator<RecordedChange> NEWEST_FIRST =
      Comparator.comparing(Place::of).reversed();

  /** Where a change stands in a list. */
  public record Place(Instant requestedAt, String changeId) implements Comparable<Place> {
    static Place of(RecordedChange change) {
      return new Place(change.getRequestedAt(), change.getChangeId());
    }

    @Override
    public int compareTo(Place other) {
      int byTime = requestedAt.compareTo(other.requestedAt);
      return byTime == 0 ? changeId.compareTo(other.changeId) : byTime;
    }
  }

  public ChangeFilter {
    outcomes = Set.copyOf(outcomes);
    states = Set.copyOf(states);
    operations = Set.copyOf(operations);
  }

  boolean wantsOpen() {
    return outcomes.isEmpty()
        && (states.isEmpty() || states.stream().anyMatch(state -> state != ChangeState.ENDED));
  }

  boolean wantsEnded() {
    return states.isEmpty() || states.contains(ChangeState.ENDED);
  }

  boolean accepts(IndexEntry entry) {
    return (outcomes.isEmpty() || outcomes.contains(entry.outcome()))
        && (operations.isEmpty() || operations.contains(entry.operation()));
  }

  boolean isPast(Place place) {
    return before.map(limit -> place.compareTo(limit) >= 0).orElse(false);
  }

  boolean accepts(RecordedChange change) {
    return (states.isEmpty() || states.contains(change.getState()))
        && (outcomes.isEmpty() || change.getOutcome().filter(outcomes::contains).isPresent())
        && (operations.isEmpty() || operations.contains(change.getOperation()))
        && principal
            .map(p -> change.getActor().map(Actor::getPrincipal).filter(p::equals).isPresent())
            .orElse(true)
        && from.map(moment -> !change.getRequestedAt().isBefore(moment)).orElse(true)
        && to.map(moment -> change.getRequestedAt().isBefore(moment)).orElse(true)
        && !isPast(Place.of(change));
  }
}
