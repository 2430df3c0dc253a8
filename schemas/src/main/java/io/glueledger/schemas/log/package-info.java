/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a reader of the log makes of a record that it cannot take as it is. */
@NullMarked
package io.glueledger.schemas.log;

import org.jspecify.annotations.NullMarked;
