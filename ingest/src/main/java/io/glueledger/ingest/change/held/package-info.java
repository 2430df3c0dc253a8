/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What an update means for the secrets that its connection holds: none is lost unsaid, and what a
 * caller was not shown can stay as it is.
 */
@NullMarked
package io.glueledger.ingest.change.held;

import org.jspecify.annotations.NullMarked;
