/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Compiles packs and judges changes with them; pure, but for the one place that holds the active
 * pack.
 */
@NullMarked
package io.glueledger.policy.engine;

import org.jspecify.annotations.NullMarked;
