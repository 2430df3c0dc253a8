/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.fault;

/** How an answer reaches the caller. */
public enum AnswerDelivery {
  /** As it is. */
  WHOLE,
  /** The connection is closed (over HTTP/2 the stream is reset) and nothing is answered. */
  DROPPED,
  /** Headers that promise all of it and the first half of it, then the connection is closed. */
  HALF,
  /** Status 200 and nothing else. */
  EMPTY,
  /** Status 500, whatever was done. */
  SERVER_ERROR
}
