/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What an exported file says of itself. */
@NullMarked
package io.glueledger.query.export;

import org.jspecify.annotations.NullMarked;
