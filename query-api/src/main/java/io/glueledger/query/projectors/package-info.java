/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The ledger as projectors serve it on their internal port: who has what, asking, and merging. */
@NullMarked
package io.glueledger.query.projectors;

import org.jspecify.annotations.NullMarked;
