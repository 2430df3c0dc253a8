/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What people see in a terminal: how wide it is, tables, and how far a long command has come. */
@NullMarked
package io.glueledger.cli.terminal;

import org.jspecify.annotations.NullMarked;
