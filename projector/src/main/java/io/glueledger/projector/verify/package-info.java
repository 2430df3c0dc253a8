/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Compares what a projector serves with a replay of the log from nothing. */
@NullMarked
package io.glueledger.projector.verify;

import org.jspecify.annotations.NullMarked;
