/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The project's pages, held against the tree that they speak of. */
@NullMarked
package io.glueledger.systemtests.pages;

import org.jspecify.annotations.NullMarked;
