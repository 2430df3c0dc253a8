/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/** The callers that the gate knows and what each of them may do; deny by default. */
@NullMarked
package io.glueledger.ingest.rights;

import org.jspecify.annotations.NullMarked;
