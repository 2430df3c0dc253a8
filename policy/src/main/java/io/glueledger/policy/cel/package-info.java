/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** CEL as policies have it: names, functions, bounds, compiled expressions and templates. */
@NullMarked
package io.glueledger.policy.cel;

import org.jspecify.annotations.NullMarked;
