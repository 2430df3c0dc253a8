/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** One class for each driver: how it is asked. */
@NullMarked
package io.glueledger.driveroracle.driver;

import org.jspecify.annotations.NullMarked;
