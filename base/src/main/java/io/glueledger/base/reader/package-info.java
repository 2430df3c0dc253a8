/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Who may read the ledger, and answer for what it shows: the tokens that the query API and gates
 * take.
 */
@NullMarked
package io.glueledger.base.reader;

import org.jspecify.annotations.NullMarked;
