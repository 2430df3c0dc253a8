/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The review queue on the command line: looking at it, and answering for its items. */
@NullMarked
package io.glueledger.cli.query.review;

import org.jspecify.annotations.NullMarked;
