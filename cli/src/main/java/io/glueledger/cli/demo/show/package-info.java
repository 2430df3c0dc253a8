/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a demo shows on the terminal: progress, and a line for each change. */
@NullMarked
package io.glueledger.cli.demo.show;

import org.jspecify.annotations.NullMarked;
