/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.keys;

import java.util.List;

/** The file of the keys of fingerprints cannot be taken. */
public final class InvalidKeysException extends RuntimeException {
  /** What is wrong with it, a line each. */
  public InvalidKeysException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
