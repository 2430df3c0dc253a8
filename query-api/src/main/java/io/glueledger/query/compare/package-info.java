/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Two versions of one connection beside each other, for the API and for pages. */
@NullMarked
package io.glueledger.query.compare;

import org.jspecify.annotations.NullMarked;
