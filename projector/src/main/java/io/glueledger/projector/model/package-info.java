/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the projector remembers between two events, and by which fold. */
@NullMarked
package io.glueledger.projector.model;

import org.jspecify.annotations.NullMarked;
