/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of what the gate sees in Glue. */
@NullMarked
package io.glueledger.ingest.observe;

import org.jspecify.annotations.NullMarked;
