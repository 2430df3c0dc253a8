/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What pages show of records: rows, links, times, and text made safe to look at. */
@NullMarked
package io.glueledger.query.view;

import org.jspecify.annotations.NullMarked;
