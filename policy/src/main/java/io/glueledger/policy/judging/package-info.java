/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The one place where changes are judged, whoever wants to know. */
@NullMarked
package io.glueledger.policy.judging;

import org.jspecify.annotations.NullMarked;
