/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The gate as a process: its listeners, its threads, and how they are put together. */
@NullMarked
package io.glueledger.ingest.server;

import org.jspecify.annotations.NullMarked;
