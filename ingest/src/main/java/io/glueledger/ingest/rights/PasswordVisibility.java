/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

/** Whether a right shows passwords, and all other values that are not shown in clear, in reads. */
public enum PasswordVisibility {
  /** They are left out of what is read. */
  HIDDEN,
  /** They are read as Glue has them; each such read is recorded. */
  VISIBLE
}
