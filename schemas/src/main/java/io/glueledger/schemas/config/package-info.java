/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The configuration keys of the ledger itself: its topics and its registry. */
@NullMarked
package io.glueledger.schemas.config;

import org.jspecify.annotations.NullMarked;
