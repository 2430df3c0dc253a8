/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** One record for each page: what it shows, and how that is asked of the ledger. */
@NullMarked
package io.glueledger.query.page;

import org.jspecify.annotations.NullMarked;
