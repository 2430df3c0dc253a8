/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of what policies see. */
@NullMarked
package io.glueledger.policy.facts;

import org.jspecify.annotations.NullMarked;
