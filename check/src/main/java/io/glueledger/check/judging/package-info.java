/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the gate would say: Glue's rules, redaction and policies, and what that depends on. */
@NullMarked
package io.glueledger.check.judging;

import org.jspecify.annotations.NullMarked;
