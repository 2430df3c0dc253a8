/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rows before a store, as whoever reads them sees them. */
@NullMarked
package io.glueledger.projector.rows;

import org.jspecify.annotations.NullMarked;
