/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The life of a change, from the request to the answer. {@link
 * io.glueledger.ingest.change.ChangeAttempt} tells it whole and in order; every other class is one
 * station of it. docs/lifecycle.md says what may follow what.
 */
@NullMarked
package io.glueledger.ingest.change;

import org.jspecify.annotations.NullMarked;
