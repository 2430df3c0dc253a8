/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The description of the API against what is served. */
@NullMarked
package io.glueledger.query.openapi;

import org.jspecify.annotations.NullMarked;
