/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

/** What one projector answered to one question. */
sealed interface ProjectorReply<T> {

  /** It has it. */
  record Found<T>(T value) implements ProjectorReply<T> {}

  /** It has the partition, and there is no such thing in it. */
  record Absent<T>() implements ProjectorReply<T> {}

  /** The partition is elsewhere: what was known of the projectors is old. */
  record Elsewhere<T>() implements ProjectorReply<T> {}

  /**
   * It cannot answer now.
   *
   * @param why a word for logs
   */
  record Unavailable<T>(String why) implements ProjectorReply<T> {}
}
