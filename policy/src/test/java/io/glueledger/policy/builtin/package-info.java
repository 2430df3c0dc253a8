/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of every built-in policy. */
@NullMarked
package io.glueledger.policy.builtin;

import org.jspecify.annotations.NullMarked;
