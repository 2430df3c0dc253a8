/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

/** What one projector answered to one question. */
sealed interface Reply<T> {

  /** It has it. */
  record Found<T>(T value) implements Reply<T> {}

  /** It has the partition, and there is no such thing in it. */
  record Absent<T>() implements Reply<T> {}

  /** The partition is elsewhere: what was known of the projectors is old. */
  record Elsewhere<T>() implements Reply<T> {}

  /**
   * It cannot answer now.
   *
   * @param why a word for logs
   */
  record Unavailable<T>(String why) implements Reply<T> {}
}
