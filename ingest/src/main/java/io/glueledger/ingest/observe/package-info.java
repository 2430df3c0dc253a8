/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Asking Glue what it holds, in the form in which the ledger records it. */
@NullMarked
package io.glueledger.ingest.observe;

import org.jspecify.annotations.NullMarked;
