/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What becomes of a connection: the pure fold of its events into open changes, outcomes and
 * versions, as docs/lifecycle.md says. The gate, the reconciler and the projector use this one
 * fold.
 */
@NullMarked
package io.glueledger.definition.lifecycle;

import org.jspecify.annotations.NullMarked;
