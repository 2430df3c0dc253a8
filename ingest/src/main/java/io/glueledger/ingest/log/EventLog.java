/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where events are appended. */
public interface EventLog {

  /**
   * Appends events of one connection, in their order, and completes once all in-sync replicas have
   * them.
   *
   * <p>The future fails with {@link NotAcknowledgedException} if that does not happen in time. The
   * events may <b>still land</b> afterwards, some or all of them; the caller must act as if they
   * will.
   *
   * @param drafts at least one, all of one connection
   */
  CompletableFuture<Appended> append(List<EventDraft> drafts);

  /** The partition in which the events of a connection stand, for as long as the log lives. */
  int partition(String key);

  /**
   * Where events stand.
   *
   * @param offsets one for each draft, ascending
   */
  record Appended(int partition, List<Long> offsets) {
    public Appended {
      offsets = List.copyOf(offsets);
    }

    /** Offset of the last of them. */
    public long last() {
      return offsets.get(offsets.size() - 1);
    }
  }
}
