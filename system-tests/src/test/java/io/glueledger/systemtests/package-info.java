/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of several parts together, and of the whole tree. */
@NullMarked
package io.glueledger.systemtests;

import org.jspecify.annotations.NullMarked;
