/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The topics: their names, what they must be like, and how they are made and checked. */
@NullMarked
package io.glueledger.schemas.topics;

import org.jspecify.annotations.NullMarked;
