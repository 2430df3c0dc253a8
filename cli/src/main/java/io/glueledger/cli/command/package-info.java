/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The subcommands, the options that they share, and how they end. */
@NullMarked
package io.glueledger.cli.command;

import org.jspecify.annotations.NullMarked;
