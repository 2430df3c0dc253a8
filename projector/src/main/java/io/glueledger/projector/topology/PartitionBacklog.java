/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.topology;

import java.util.OptionalLong;

/**
 * What Kafka Streams has handed out of a partition while it could not be folded: it is read from
 * the log again as soon as the record before it is folded or skipped.
 */
final class PartitionBacklog {

  private OptionalLong newest = OptionalLong.empty();
  private OptionalLong stoppedAt = OptionalLong.empty();

  /** Whether records were passed by that are still to be folded. */
  boolean isBehind() {
    return newest.isPresent();
  }

  /** The record that nothing can be folded behind; empty if there is none. */
  OptionalLong stoppedAt() {
    return stoppedAt;
  }

  /** Offset of the last record that was passed by. */
  long newest() {
    return newest.orElseThrow();
  }

  /** A record was passed by. */
  void passedBy(long offset) {
    newest = OptionalLong.of(Math.max(offset, newest.orElse(offset)));
  }

  /** Nothing behind a record can be folded. */
  void stopped(long offset) {
    stoppedAt = OptionalLong.of(offset);
  }

  /** That record is no obstacle any more. */
  void goesOn() {
    stoppedAt = OptionalLong.empty();
  }

  /** All was folded. */
  void caughtUp() {
    newest = OptionalLong.empty();
  }
}
