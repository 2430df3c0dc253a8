/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of the released schemas, and the way to release the next ones. */
@NullMarked
package io.glueledger.schemas.released;

import org.jspecify.annotations.NullMarked;
