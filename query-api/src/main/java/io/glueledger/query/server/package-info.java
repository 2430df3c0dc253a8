/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The read side as a process: its listeners and how its parts are put together. */
@NullMarked
package io.glueledger.query.server;

import org.jspecify.annotations.NullMarked;
