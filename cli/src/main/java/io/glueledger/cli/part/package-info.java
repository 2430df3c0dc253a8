/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The commands that run a part until it is told to stop. */
@NullMarked
package io.glueledger.cli.part;

import org.jspecify.annotations.NullMarked;
