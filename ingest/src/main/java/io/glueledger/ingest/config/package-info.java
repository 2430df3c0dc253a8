/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/** The gate's configuration as records that cannot be wrong: each checks itself when it is made. */
@NullMarked
package io.glueledger.ingest.config;

import org.jspecify.annotations.NullMarked;
