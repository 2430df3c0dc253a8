/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Measurements of the gate beside a bare proxy, in one process and one run. */
@NullMarked
package io.glueledger.systemtests.benchmark;

import org.jspecify.annotations.NullMarked;
