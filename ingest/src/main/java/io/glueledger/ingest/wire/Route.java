/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.wire;

/** Where a request goes. */
public sealed interface Route {

  /** A call of an operation of Glue, its body not read yet. */
  record ToGlue(GateOperation operation) implements Route {}

  /** A call of STS, its body not read yet. */
  record ToSts() implements Route {}

  /** Nowhere. */
  record Nowhere(WireError error) implements Route {}
}
