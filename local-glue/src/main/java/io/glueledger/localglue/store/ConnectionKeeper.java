/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.store;

import java.util.Optional;

/** Keeps what became of connections somewhere else than in memory. */
@FunctionalInterface
public interface ConnectionKeeper {

  /** Keeps nothing. */
  ConnectionKeeper NONE = (key, connection) -> {};

  /**
   * Called with the connection locked, before the change can be seen: if it throws, there is no
   * change.
   *
   * @param connection what it becomes; empty if it is deleted
   */
  void keep(ConnectionKey key, Optional<StoredConnection> connection);
}
