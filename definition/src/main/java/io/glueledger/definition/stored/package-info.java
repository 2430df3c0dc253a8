/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The fold's state as records, for those who keep it. */
@NullMarked
package io.glueledger.definition.stored;

import org.jspecify.annotations.NullMarked;
