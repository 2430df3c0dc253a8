/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.queue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What last made each connection something else, or may have: a change that was applied, is in
 * doubt or stays undetermined, or somebody who changed it around the gates. Kept for connections of
 * which a request is remembered. One thread writes; any thread may look up.
 */
final class RecentMoves {
  private static final long NEVER = -1;

  private final Map<String, Moves> byConnection = new ConcurrentHashMap<>();

  /**
   * The newest move, and the newest by anyone else: an answer is not outdated by its own change.
   *
   * @param by the change that moved it last; blank for no change of the ledger
   */
  private record Moves(int requests, String by, long last, long lastByOthers) {
    static final Moves NONE = new Moves(0, "", NEVER, NEVER);

    Moves requested(int more) {
      return new Moves(requests + more, by, last, lastByOthers);
    }

    Moves moved(String next, long offset) {
      boolean same = next.equals(by) && !next.isEmpty();
      return new Moves(requests, next, offset, same ? lastByOthers : last);
    }
  }

  /** A request of the connection is remembered. */
  void remember(String key) {
    byConnection.merge(key, Moves.NONE.requested(1), (known, one) -> known.requested(1));
  }

  /** One remembered request less. */
  void forget(String key) {
    byConnection.computeIfPresent(
        key, (k, known) -> known.requests() > 1 ? known.requested(-1) : null);
  }

  /** Takes note of a move; {@code by} is blank for no change of the ledger. */
  void moved(String key, String by, long offset) {
    byConnection.computeIfPresent(key, (k, known) -> known.moved(by, offset));
  }

  /** Whether anything but that change moved the connection behind that offset. */
  boolean movedSince(String key, String changeId, long offset) {
    Moves moves = byConnection.getOrDefault(key, Moves.NONE);
    return (moves.by().equals(changeId) ? moves.lastByOthers() : moves.last()) > offset;
  }
}
