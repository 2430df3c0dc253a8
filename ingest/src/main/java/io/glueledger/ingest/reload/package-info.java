/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Files that operators change while the gate runs: policy packs and callers. */
@NullMarked
package io.glueledger.ingest.reload;

import org.jspecify.annotations.NullMarked;
