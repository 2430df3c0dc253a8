/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reading the log: from what was kept of it, and then its end. */
@NullMarked
package io.glueledger.ingest.tail;

import org.jspecify.annotations.NullMarked;
