/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

/** What the gate does with an operation. */
public enum OperationKind {
  /** Changes connections: recorded, judged, then forwarded. */
  MUTATION,
  /**
   * Reads connections: passed through, values that are not clear hidden unless rights show them.
   */
  READ,
  /** Makes Glue connect with given values: recorded and judged like a change. */
  TEST,
  /** Listed by the operator to pass with the gate's own AWS rights; the gate does not know it. */
  PASSTHROUGH
}
