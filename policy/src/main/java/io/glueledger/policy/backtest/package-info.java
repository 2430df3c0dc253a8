/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a pack would have made of the past: of every change on the log, and of what there is now.
 */
@NullMarked
package io.glueledger.policy.backtest;

import org.jspecify.annotations.NullMarked;
