/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
@NullMarked
package io.glueledger.policy.judging;

import org.jspecify.annotations.NullMarked;
