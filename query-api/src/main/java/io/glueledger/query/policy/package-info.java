/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The policy packs that judged: which, when, and what they say. */
@NullMarked
package io.glueledger.query.policy;

import org.jspecify.annotations.NullMarked;
