/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import io.glueledger.projector.model.Tracked;
import io.glueledger.projector.store.LedgerRows;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The connections that were folded last, as they were written. The events of one change follow each
 * other closely, and reading a row costs more than folding an event.
 */
final class Recent {

  private static final int KEPT = 256;

  private final LedgerRows rows;
  private final Map<String, Tracked> kept =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tracked> eldest) {
          return size() > KEPT;
        }
      };

  Recent(LedgerRows rows) {
    this.rows = rows;
  }

  Tracked get(String key) {
    Tracked known = kept.get(key);
    return known != null ? known : rows.tracked(key).orElse(Tracked.UNKNOWN);
  }

  void put(String key, Tracked tracked) {
    kept.put(key, tracked);
  }
}
