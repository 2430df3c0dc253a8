/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the gate says of a URL, held against what the drivers do with it. */
@NullMarked
package io.glueledger.driveroracle.comparison;

import org.jspecify.annotations.NullMarked;
