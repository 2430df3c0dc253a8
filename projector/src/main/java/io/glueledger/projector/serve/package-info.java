/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The internal HTTP port that the query API asks. */
@NullMarked
package io.glueledger.projector.serve;

import org.jspecify.annotations.NullMarked;
