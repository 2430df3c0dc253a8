/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What long proofs say of themselves when they are run whole. */
@NullMarked
package io.glueledger.testkit.report;

import org.jspecify.annotations.NullMarked;
