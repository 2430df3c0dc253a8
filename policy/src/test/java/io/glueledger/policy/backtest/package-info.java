/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of trying packs on the past. */
@NullMarked
package io.glueledger.policy.backtest;

import org.jspecify.annotations.NullMarked;
