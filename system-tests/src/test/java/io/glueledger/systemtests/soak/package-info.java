/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The whole installation under load and faults, and what must hold all the while: real processes, a
 * log that is decoded by other code than the product's, and a naive model of it.
 */
@NullMarked
package io.glueledger.systemtests.soak;

import org.jspecify.annotations.NullMarked;
