/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The executable {@code glue-ledger}: it only assembles its subcommands. */
@NullMarked
package io.glueledger.cli;

import org.jspecify.annotations.NullMarked;
