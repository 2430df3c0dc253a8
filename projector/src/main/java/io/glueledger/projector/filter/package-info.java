/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/** What the filters of lists accept. */
@NullMarked
package io.glueledger.projector.filter;

import org.jspecify.annotations.NullMarked;
