/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What is found on the log beside changes that somebody asked a gate for: drifts, and accesses that
 * changed nothing.
 */
@NullMarked
package io.glueledger.projector.fold.found;

import org.jspecify.annotations.NullMarked;
