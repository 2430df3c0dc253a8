/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.partition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.glueledger.projector.fold.ConnectionRow;
import io.glueledger.projector.state.LedgerRows;

/**
 * The connections that were folded last, as they were written. The events of one change follow each
 * other closely, and reading a row costs more than folding an event.
 */
final class RecentConnections {

  private static final int KEPT = 256;

  private final LedgerRows rows;
  private final Cache<String, ConnectionRow> kept =
      Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

  RecentConnections(LedgerRows rows) {
    this.rows = rows;
  }

  ConnectionRow get(String key) {
    ConnectionRow known = kept.getIfPresent(key);
    return known != null ? known : rows.connection(key).orElse(ConnectionRow.UNKNOWN);
  }

  void put(String key, ConnectionRow connectionRow) {
    kept.put(key, connectionRow);
  }
}
