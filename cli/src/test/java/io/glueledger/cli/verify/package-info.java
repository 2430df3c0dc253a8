/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of proving the views, as far as they need no ledger. */
@NullMarked
package io.glueledger.cli.verify;

import org.jspecify.annotations.NullMarked;
