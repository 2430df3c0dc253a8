/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Where the keys of fingerprints come from. */
@NullMarked
package io.glueledger.ingest.keys;

import org.jspecify.annotations.NullMarked;
