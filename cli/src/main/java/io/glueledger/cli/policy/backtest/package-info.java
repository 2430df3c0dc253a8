/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** A pack tried on the recorded history: reading the log, and telling what came of it. */
@NullMarked
package io.glueledger.cli.policy.backtest;

import org.jspecify.annotations.NullMarked;
