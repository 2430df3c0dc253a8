/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import io.glueledger.base.reader.ReaderToken;

/** Who sends a request. */
public sealed interface RequestCaller {

  /** Somebody with a valid token or session. */
  record Known(ReaderToken token) implements RequestCaller {}

  /**
   * Nobody that is known.
   *
   * @param why for the answer; quotes nothing
   */
  record Unknown(String why) implements RequestCaller {}
}
