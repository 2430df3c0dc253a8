/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import io.glueledger.ingest.protocol.error.WireError;

/** Where a request goes. */
public sealed interface RequestRoute {

  /** A call of an operation of Glue, its body not read yet. */
  record ToGlue(GateOperation operation) implements RequestRoute {}

  /** A call of STS, its body not read yet. */
  record ToSts() implements RequestRoute {}

  /** Nowhere. */
  record Nowhere(WireError error) implements RequestRoute {}
}
