/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/** Asking a query API from the command line: for answers to look at, and for whole lists. */
@NullMarked
package io.glueledger.cli.query;

import org.jspecify.annotations.NullMarked;
