/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of the subcommands against a real broker and a real registry. */
@NullMarked
package io.glueledger.cli.command;

import org.jspecify.annotations.NullMarked;
