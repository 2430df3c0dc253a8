/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The review queue, judged by the built-in policies and folded as gates and projector do it. */
@NullMarked
package io.glueledger.policy.review;

import org.jspecify.annotations.NullMarked;
