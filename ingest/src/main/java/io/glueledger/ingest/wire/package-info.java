/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The protocol that Glue speaks: AWS JSON 1.1 over the SDK's own model, errors, and the one STS
 * call.
 */
@NullMarked
package io.glueledger.ingest.wire;

import org.jspecify.annotations.NullMarked;
