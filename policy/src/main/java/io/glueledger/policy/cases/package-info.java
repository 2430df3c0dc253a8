/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Test cases of policies: connections as callers write them, redacted and judged like a change, and
 * what is expected of the decision.
 */
@NullMarked
package io.glueledger.policy.cases;

import org.jspecify.annotations.NullMarked;
