/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What records of the configuration are made of: each value checks itself when it is made. */
@NullMarked
package io.glueledger.base.config.value;

import org.jspecify.annotations.NullMarked;
