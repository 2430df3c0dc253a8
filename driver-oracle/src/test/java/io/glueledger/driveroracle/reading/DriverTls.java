/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.reading;

/** What a driver does about TLS, the weakest first. */
public enum DriverTls {
  /** Nothing, or only if the server likes. */
  NONE,
  /** It does not go on without TLS, and takes any certificate. */
  ENCRYPTED,
  /** It checks that the certificate comes from somebody whom it trusts. */
  VERIFIED;

  /** The weaker of the two. */
  public DriverTls orWeaker(DriverTls other) {
    return compareTo(other) < 0 ? this : other;
  }
}
