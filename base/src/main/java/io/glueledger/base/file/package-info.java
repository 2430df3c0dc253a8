/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Files that hold secrets. */
@NullMarked
package io.glueledger.base.file;

import org.jspecify.annotations.NullMarked;
