/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.queue;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.FoldEffect;
import io.glueledger.definition.lifecycle.OpenChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The changes of this gate that wait for their turn. A change registers before it is appended; the
 * thread that reads the log tells each waiting change its {@link TurnNotice} exactly once.
 */
public final class WaitingChanges {
  private final Map<String, List<Waiting>> byConnection = new ConcurrentHashMap<>();

  private record Waiting(String changeId, CompletableFuture<TurnNotice> turn) {}

  /**
   * Registers a change that is about to be appended.
   *
   * @return completed by the reading thread; the caller may complete it first with {@link
   *     TurnNotice.TooLate}
   */
  public CompletableFuture<TurnNotice> await(String key, String changeId) {
    CompletableFuture<TurnNotice> turn = new CompletableFuture<>();
    Waiting waiting = new Waiting(changeId, turn);
    byConnection.merge(
        key,
        List.of(waiting),
        (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    turn.whenComplete((t, e) -> forget(key, waiting));
    return turn;
  }

  /** Number of changes that wait. */
  public int size() {
    return byConnection.values().stream().mapToInt(List::size).sum();
  }

  /** A waiting change stands on the log as a repeat. */
  void refuse(String key, String changeId, TurnNotice refusal) {
    waiting(key, changeId).ifPresent(w -> w.turn().complete(refusal));
  }

  /** The connection moved; whose turn is it now? */
  void moved(String key, ConnectionState state, List<FoldEffect> effects) {
    if (!byConnection.containsKey(key)) {
      return;
    }
    for (FoldEffect effect : effects) {
      if (effect instanceof FoldEffect.Ended ended) {
        waiting(key, ended.ending().change().changeId())
            .ifPresent(w -> w.turn().complete(new TurnNotice.Over(EndedChange.of(ended.ending()))));
      }
    }
    state
        .head()
        .filter(OpenChange::allowed)
        .filter(head -> !head.inDoubt())
        .flatMap(head -> waiting(key, head.changeId()))
        .ifPresent(w -> w.turn().complete(new TurnNotice.Granted(state)));
  }

  private Optional<Waiting> waiting(String key, String changeId) {
    return byConnection.getOrDefault(key, List.of()).stream()
        .filter(w -> w.changeId().equals(changeId))
        .findFirst();
  }

  private void forget(String key, Waiting gone) {
    byConnection.computeIfPresent(
        key,
        (k, waiting) -> {
          List<Waiting> left = waiting.stream().filter(w -> !w.equals(gone)).toList();
          return left.isEmpty() ? null : left;
        });
  }
}
