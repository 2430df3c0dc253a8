/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/** Bodies: AWS JSON to the SDK's own model, strictly, and back. */
@NullMarked
package io.glueledger.ingest.protocol.json;

import org.jspecify.annotations.NullMarked;
