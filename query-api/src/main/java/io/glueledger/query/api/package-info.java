/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The public read API: its routes and what each of them answers. */
@NullMarked
package io.glueledger.query.api;

import org.jspecify.annotations.NullMarked;
