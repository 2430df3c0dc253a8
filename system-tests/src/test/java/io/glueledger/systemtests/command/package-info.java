/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Commands that set up a ledger or look at it, on a real broker and registry. */
@NullMarked
package io.glueledger.systemtests.command;

import org.jspecify.annotations.NullMarked;
