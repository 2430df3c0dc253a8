/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The life of a change, from the intent to the answer: judge ▶ admission (record, wait for the
 * turn, decide again) ▶ forward ▶ conclusion. docs/lifecycle.md says what may follow what.
 */
@NullMarked
package io.glueledger.ingest.gate.change;

import org.jspecify.annotations.NullMarked;
