/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The pages that people read. */
@NullMarked
package io.glueledger.query.dashboard;

import org.jspecify.annotations.NullMarked;
