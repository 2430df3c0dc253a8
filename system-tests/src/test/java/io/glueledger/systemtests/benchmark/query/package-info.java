/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Measurements of what readers wait for: how fast questions are answered, and how fresh. */
@NullMarked
package io.glueledger.systemtests.benchmark.query;

import org.jspecify.annotations.NullMarked;
