/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** One byte form per request, whatever the order of its maps. */
@NullMarked
package io.glueledger.definition.canonical;

import org.jspecify.annotations.NullMarked;
