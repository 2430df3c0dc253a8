/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Asking projectors, when all is well and when it is not. */
@NullMarked
package io.glueledger.query.projectors;

import org.jspecify.annotations.NullMarked;
