/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** HTTP servers of the parts: how they listen, and what operators ask them. */
@NullMarked
package io.glueledger.base.server;

import org.jspecify.annotations.NullMarked;
