/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The records of the ledger as JSON and CSV show them. */
@NullMarked
package io.glueledger.query.json;

import org.jspecify.annotations.NullMarked;
