/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What each event of the log makes of the read model: pure functions, time a parameter. */
@NullMarked
package io.glueledger.projector.fold;

import org.jspecify.annotations.NullMarked;
