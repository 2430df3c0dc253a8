/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of decisions and their texts. */
@NullMarked
package io.glueledger.policy.decision;

import org.jspecify.annotations.NullMarked;
