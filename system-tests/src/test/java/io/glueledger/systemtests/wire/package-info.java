/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of the way of a record over a real broker and a real registry. */
@NullMarked
package io.glueledger.systemtests.wire;

import org.jspecify.annotations.NullMarked;
