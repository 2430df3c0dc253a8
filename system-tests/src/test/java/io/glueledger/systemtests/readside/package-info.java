/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Projector and query API as processes of their own. */
@NullMarked
package io.glueledger.systemtests.readside;

import org.jspecify.annotations.NullMarked;
