/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** A projector made of records in memory, and the stories that fill it. */
@NullMarked
package io.glueledger.query.fake;

import org.jspecify.annotations.NullMarked;
