/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Every error that a caller can be answered. Its code decides whether AWS clients repeat the call.
 */
@NullMarked
package io.glueledger.ingest.protocol.error;

import org.jspecify.annotations.NullMarked;
