/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of names, functions and expressions. */
@NullMarked
package io.glueledger.policy.cel;

import org.jspecify.annotations.NullMarked;
