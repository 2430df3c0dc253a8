/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What every answer has in common. */
@NullMarked
package io.glueledger.query.http;

import org.jspecify.annotations.NullMarked;
