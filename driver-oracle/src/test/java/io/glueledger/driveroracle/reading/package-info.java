/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What drivers make of URLs, and how they are asked. */
@NullMarked
package io.glueledger.driveroracle.reading;

import org.jspecify.annotations.NullMarked;
