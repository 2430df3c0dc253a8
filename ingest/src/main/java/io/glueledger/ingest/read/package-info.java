/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What is asked of Glue without changing a connection: reads, tests, and what is passed through.
 */
@NullMarked
package io.glueledger.ingest.read;

import org.jspecify.annotations.NullMarked;
