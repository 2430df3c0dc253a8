/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The pages, read as a browser reads them. */
@NullMarked
package io.glueledger.query.dashboard;

import org.jspecify.annotations.NullMarked;
