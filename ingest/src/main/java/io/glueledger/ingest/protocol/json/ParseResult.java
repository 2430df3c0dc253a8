/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.json;

import io.glueledger.ingest.protocol.error.WireError;
import software.amazon.awssdk.core.SdkPojo;

/** What reading a request's body came to. */
public sealed interface ParseResult {

  /**
   * The request in the SDK's model: an instance of the operation's request class.
   *
   * <p>Its {@code toString()} prints passwords, so this record's does not.
   */
  record Understood(SdkPojo request) implements ParseResult {
    @Override
    public String toString() {
      return "Understood[" + request.getClass().getSimpleName() + "]";
    }
  }

  /** Nothing is known of the request but what is wrong with it; the message has no values. */
  record NotUnderstood(WireError error) implements ParseResult {}
}
