/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Definitions without fingerprints, as all but gates and the fold get to see them. */
@NullMarked
package io.glueledger.definition.comparison.stripping;

import org.jspecify.annotations.NullMarked;
