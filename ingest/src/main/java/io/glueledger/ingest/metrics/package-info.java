/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a gate counts and times. */
@NullMarked
package io.glueledger.ingest.metrics;

import org.jspecify.annotations.NullMarked;
