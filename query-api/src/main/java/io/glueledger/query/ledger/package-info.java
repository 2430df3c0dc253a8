/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The ledger as the read side asks it: the port, its filters and pages. */
@NullMarked
package io.glueledger.query.ledger;

import org.jspecify.annotations.NullMarked;
