/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.review;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.Actor;
import io.glueledger.event.ReviewItem;
import io.glueledger.event.ReviewItemKey;
import io.glueledger.event.ReviewSettled;
import io.glueledger.event.Settlement;
import io.glueledger.event.SettlementMode;
import io.glueledger.event.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person says of items of the review queue, and whether it counts. */
public final class ReviewSettling {
  /** How long something may be acknowledged at a time. */
  private static final Duration LONGEST_ACKNOWLEDGEMENT = Duration.ofDays(90);

  private ReviewSettling() {}

  /**
   * Why a settlement does not count, in one sentence without values; empty if it does. Nobody
   * decides on what they did not see, and from HIGH on nobody on what they did themselves.
   *
   * @param newest version of the connection
   * @param at ledger time of the settlement
   */
  public static Optional<String> objection(
      ReviewState state,
      Optional<DefinitionVersion> newest,
      ReviewSettled settlement,
      Optional<Actor> actor,
      Instant at) {
    if (settlement.getMode() == SettlementMode.UNKNOWN) {
      return Optional.of("The mode of the settlement is unknown");
    }
    if (actor.flatMap(Actor::getPerson).filter(person -> !person.isBlank()).isEmpty()) {
      return Optional.of("No person answers for it");
    }
    if (settlement.getReason().isBlank()) {
      return Optional.of("It gives no reason");
    }
    if (newest.filter(version -> version.number() == settlement.getVersion()).isEmpty()) {
      return Optional.of("The connection has another version than the one that was looked at");
    }
    if (!lastsAsItMay(settlement, at)) {
      return Optional.of("An acknowledgement must end within 90 days, and nothing else ends");
    }
    if (settlement.getItems().isEmpty()) {
      return Optional.of("It names no item");
    }
    return settlement.getItems().stream()
        .flatMap(key -> objection(state, key, settlement.getMode(), actor.orElseThrow()).stream())
        .findFirst();
  }

  private static Optional<String> objection(
      ReviewState state, ReviewItemKey key, SettlementMode mode, Actor actor) {
    Optional<ReviewItem> item = state.item(key);
    if (item.isEmpty()) {
      return Optional.of("An item is not on the queue");
    }
    boolean lightens = mode != SettlementMode.REOPEN;
    boolean bad = item.get().getFinding().getSeverity().compareTo(Severity.HIGH) >= 0;
    return lightens && bad && opened(item.get(), actor)
        ? Optional.of("From HIGH on, an item must be settled by another person than opened it")
        : Optional.empty();
  }

  /** A principal whose person is not named is at least not another principal. */
  private static boolean opened(ReviewItem item, Actor actor) {
    return item.getPerson()
            .filter(person -> actor.getPerson().equals(Optional.of(person)))
            .isPresent()
        || item.getPrincipal().equals(Optional.of(actor.getPrincipal()));
  }

  private static boolean lastsAsItMay(ReviewSettled settlement, Instant at) {
    if (settlement.getMode() != SettlementMode.ACKNOWLEDGE) {
      return settlement.getUntil().isEmpty();
    }
    return settlement
        .getUntil()
        .filter(until -> until.isAfter(at) && !until.isAfter(at.plus(LONGEST_ACKNOWLEDGEMENT)))
        .isPresent();
  }

  /**
   * Settles what {@link #objection} has nothing against. If nothing is left that is not accepted,
   * the newest version is the reference from now on.
   *
   * @param offset of the event
   */
  public static ReviewMove settle(
      ReviewState state,
      DefinitionVersion newest,
      ReviewSettled settlement,
      Actor actor,
      Instant at,
      long offset) {
    Settlement said =
        Settlement.newBuilder()
            .setMode(settlement.getMode())
            .setPerson(actor.getPerson().orElseThrow())
            .setPrincipal(actor.getPrincipal())
            .setReason(settlement.getReason())
            .setTicket(settlement.getTicket().orElse(null))
            .setUntil(settlement.getUntil().orElse(null))
            .setAt(at)
            .setOffset(offset)
            .build();
    Set<ReviewItemKey> keys = new HashSet<>(settlement.getItems());
    List<ReviewItem> items =
        state.items().stream()
            .map(item -> keys.contains(ReviewState.key(item)) ? settled(item, said) : item)
            .toList();
    if (!items.stream().allMatch(ReviewItems::isAccepted)) {
      return new ReviewMove(state, new ReviewState(state.reference(), items), List.of());
    }
    return new ReviewMove(
        state,
        ReviewState.EMPTY,
        items.stream().map(item -> ReviewItems.accepted(item, at, newest.number())).toList());
  }

  private static ReviewItem settled(ReviewItem item, Settlement said) {
    List<Settlement> all = new ArrayList<>(item.getSettlements());
    all.add(said);
    return ReviewItem.newBuilder(item).setSettlements(all).build();
  }
}
