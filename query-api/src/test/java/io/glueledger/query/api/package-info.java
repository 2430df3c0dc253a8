/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The API over real HTTP, against projectors made of records in memory. */
@NullMarked
package io.glueledger.query.api;

import org.jspecify.annotations.NullMarked;
