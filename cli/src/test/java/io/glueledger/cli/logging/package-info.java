/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of what is never logged. */
@NullMarked
package io.glueledger.cli.logging;

import org.jspecify.annotations.NullMarked;
