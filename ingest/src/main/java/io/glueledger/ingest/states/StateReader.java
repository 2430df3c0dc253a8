/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.states;

import io.glueledger.definition.stored.ConnectionStates.Kept;
import java.util.concurrent.CompletableFuture;

/** Reads states back from where they are kept. */
@FunctionalInterface
public interface StateReader {

  /** For those who keep every state in memory. */
  StateReader NONE =
      (key, row) -> CompletableFuture.failedFuture(new StateGoneException("Nothing is kept"));

  /**
   * Reads the state of a connection.
   *
   * @param key the connection's record key
   * @return fails with a {@link StateGoneException} if nothing of the kind stands there any more,
   *     and with another exception if that cannot be told now
   */
  CompletableFuture<Kept> read(String key, StateRow row);
}
