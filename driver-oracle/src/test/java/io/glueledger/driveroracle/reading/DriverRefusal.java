/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.reading;

/** A driver will not connect with a URL; its cause is what the driver threw. */
public final class DriverRefusal extends Exception {

  private static final long serialVersionUID = 1;

  DriverRefusal(Throwable cause) {
    super(cause);
  }
}
