/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of compiling and judging. */
@NullMarked
package io.glueledger.policy.engine;

import org.jspecify.annotations.NullMarked;
