/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The commands that prove what the ledger promises. */
@NullMarked
package io.glueledger.cli.verify;

import org.jspecify.annotations.NullMarked;
