/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What happened day by day. */
@NullMarked
package io.glueledger.query.day;

import org.jspecify.annotations.NullMarked;
