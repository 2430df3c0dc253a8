/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is counted as events are folded: by day, and by policy pack. */
@NullMarked
package io.glueledger.projector.fold.tally;

import org.jspecify.annotations.NullMarked;
