/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Writing events to the log and reading its tail. */
@NullMarked
package io.glueledger.ingest.log;

import org.jspecify.annotations.NullMarked;
