/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the gate counts of its decisions, part by part. */
@NullMarked
package io.glueledger.ingest.gate.call;

import org.jspecify.annotations.NullMarked;
