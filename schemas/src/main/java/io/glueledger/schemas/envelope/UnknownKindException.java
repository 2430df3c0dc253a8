/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.envelope;

/**
 * An event of a kind that this version of the software does not know. Alert on it: its reader has
 * stopped.
 */
public final class UnknownKindException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String kind;

  /** The kind, as written. */
  public UnknownKindException(String kind) {
    super(
        "Unknown kind of event '"
            + kind
            + "': it was written by a newer version; upgrade this reader, nothing was skipped");
    this.kind = kind;
  }

  /** The kind, as written. */
  public String kind() {
    return kind;
  }
}
