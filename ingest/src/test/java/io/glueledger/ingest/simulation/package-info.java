/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The real gate and reconciler with everything around them simulated, in one thread. */
@NullMarked
package io.glueledger.ingest.simulation;

import org.jspecify.annotations.NullMarked;
