/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localkafka;

/** An embedded broker did not start; the message says where and why. */
public final class BrokerStartException extends RuntimeException {

  public BrokerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
