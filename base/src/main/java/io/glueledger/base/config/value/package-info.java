/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Values that a configuration can have, and cannot: each checks itself when it is made. */
@NullMarked
package io.glueledger.base.config.value;

import org.jspecify.annotations.NullMarked;
