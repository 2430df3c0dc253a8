/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is asked of the policies about one change, what they answer, and how a refusal reads. */
@NullMarked
package io.glueledger.policy.decision;

import org.jspecify.annotations.NullMarked;
