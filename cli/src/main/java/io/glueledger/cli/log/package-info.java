/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What an operator does to the log itself. */
@NullMarked
package io.glueledger.cli.log;

import org.jspecify.annotations.NullMarked;
