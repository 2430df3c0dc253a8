/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Records as they are written. */
@NullMarked
package io.glueledger.query.json;

import org.jspecify.annotations.NullMarked;
