/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The Glue behind the gate: one call, never repeated, and what can be known of its end. */
@NullMarked
package io.glueledger.ingest.glue;

import org.jspecify.annotations.NullMarked;
