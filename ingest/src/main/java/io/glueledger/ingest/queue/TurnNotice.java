/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.queue;

import io.glueledger.definition.lifecycle.ConnectionState;

/** What a change that waits for its turn is told, once. */
public sealed interface TurnNotice {

  /** Tells it. */
  <R> R tell(Waiter<R> waiter);

  /** Whoever waits for a turn, with an answer for everything that it may be told. */
  interface Waiter<R> {
    R granted(ConnectionState state);

    R repeat(String first);

    R signatureSeen();

    R idReused(String first);

    R over(EndedChange end);

    R tooLate();
  }

  /**
   * It is the oldest open change of its connection, and allowed.
   *
   * @param state the connection as it is now; no other change can move it before this one has ended
   */
  record Granted(ConnectionState state) implements TurnNotice {
    @Override
    public <R> R tell(Waiter<R> waiter) {
      return waiter.granted(state);
    }
  }

  /**
   * An equal request stands before it; this one must not be sent.
   *
   * @param first id of the change that came first
   */
  record Repeat(String first) implements TurnNotice {
    @Override
    public <R> R tell(Waiter<R> waiter) {
      return waiter.repeat(first);
    }
  }

  /** Its signature came before, and it is no repeat that the first one's answer is true for. */
  record SignatureSeen() implements TurnNotice {
    @Override
    public <R> R tell(Waiter<R> waiter) {
      return waiter.signatureSeen();
    }
  }

  /**
   * Its invocation id was used before, with another body; it must not be sent.
   *
   * @param first id of the change that used the id first
   */
  record IdReused(String first) implements TurnNotice {
    @Override
    public <R> R tell(Waiter<R> waiter) {
      return waiter.idReused(first);
    }
  }

  /** It has ended on the log: its own decision denied it, or the reconciler gave it up. */
  record Over(EndedChange end) implements TurnNotice {
    @Override
    public <R> R tell(Waiter<R> waiter) {
      return waiter.over(end);
    }
  }

  /** {@code forwardWithin} has passed; it must not be sent. */
  record TooLate() implements TurnNotice {
    @Override
    public <R> R tell(Waiter<R> waiter) {
      return waiter.tooLate();
    }
  }
}
