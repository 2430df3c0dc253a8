/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** From a tree in Glue's words to the SDK's own classes, keeping where each member stands. */
@NullMarked
package io.glueledger.check.reading;

import org.jspecify.annotations.NullMarked;
