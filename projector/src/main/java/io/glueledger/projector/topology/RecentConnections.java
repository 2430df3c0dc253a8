/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import io.glueledger.projector.fold.ConnectionRow;
import io.glueledger.projector.state.LedgerRows;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The connections that were folded last, as they were written. The events of one change follow each
 * other closely, and reading a row costs more than folding an event.
 */
final class RecentConnections {

  private static final int KEPT = 256;

  private final LedgerRows rows;
  private final Map<String, ConnectionRow> kept =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ConnectionRow> eldest) {
          return size() > KEPT;
        }
      };

  RecentConnections(LedgerRows rows) {
    this.rows = rows;
  }

  ConnectionRow get(String key) {
    ConnectionRow known = kept.get(key);
    return known != null ? known : rows.connection(key).orElse(ConnectionRow.UNKNOWN);
  }

  void put(String key, ConnectionRow connectionRow) {
    kept.put(key, connectionRow);
  }
}
