/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a caller wants, as the ledger may know it: from here on only the call to Glue sees the raw
 * request.
 */
@NullMarked
package io.glueledger.ingest.gate.intent;

import org.jspecify.annotations.NullMarked;
