/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of files that change while the gate runs. */
@NullMarked
package io.glueledger.ingest.reload;

import org.jspecify.annotations.NullMarked;
