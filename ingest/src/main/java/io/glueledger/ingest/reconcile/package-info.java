/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The reconciler: ends changes whose gate is gone or whose answer was lost, follows Status, and
 * sweeps for what was changed around the gates. A role inside the gates, owned per partition.
 */
@NullMarked
package io.glueledger.ingest.reconcile;

import org.jspecify.annotations.NullMarked;
