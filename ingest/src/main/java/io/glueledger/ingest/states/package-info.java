/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a gate remembers of each connection: little of all, and the whole state of those that are in
 * use. The rest is read back from where gates keep it.
 */
@NullMarked
package io.glueledger.ingest.states;

import org.jspecify.annotations.NullMarked;
