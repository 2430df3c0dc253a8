/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of the executable as a whole, and of the layering of all modules. */
@NullMarked
package io.glueledger.cli;

import org.jspecify.annotations.NullMarked;
