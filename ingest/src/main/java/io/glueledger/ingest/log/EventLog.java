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

  /** Appends one event. */
  default CompletableFuture<Appended> append(EventDraft draft) {
    return append(List.of(draft));
  }

  /** The partition in which the events of a connection stand, for as long as the log lives. */
  int partition(String key);

  /**
   * Where events stand.
   *
   * @param last offset of the last of them
   */
  record Appended(int partition, long last) {}
}
