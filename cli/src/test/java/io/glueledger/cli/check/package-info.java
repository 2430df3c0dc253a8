/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The command that judges without a server, through the command line. */
@NullMarked
package io.glueledger.cli.check;

import org.jspecify.annotations.NullMarked;
