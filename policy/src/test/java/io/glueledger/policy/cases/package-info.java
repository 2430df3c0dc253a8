/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of test cases of policies. */
@NullMarked
package io.glueledger.policy.cases;

import org.jspecify.annotations.NullMarked;
