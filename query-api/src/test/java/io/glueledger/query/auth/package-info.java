/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Who may read. */
@NullMarked
package io.glueledger.query.auth;

import org.jspecify.annotations.NullMarked;
