/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Policies tried on a real log. */
@NullMarked
package io.glueledger.systemtests.policy;

import org.jspecify.annotations.NullMarked;
