/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

/** What one projector answered to one question. */
sealed interface ProjectorReply<T> {

  /** It has it, as it was then. */
  record Found<T>(T value, AnswerAge age) implements ProjectorReply<T> {}

  /** It has the partition, and there was no such thing in it then. */
  record Absent<T>(AnswerAge age) implements ProjectorReply<T> {}

  /** The partition is elsewhere: what was known of the projectors is old. */
  record Elsewhere<T>() implements ProjectorReply<T> {}

  /**
   * It cannot answer now.
   *
   * @param why a word for logs
   * @param silent nobody was there to say so
   */
  record Unavailable<T>(String why, boolean silent) implements ProjectorReply<T> {}
}
