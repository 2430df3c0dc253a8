/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The life of a change, from the parsed request to the answer: intent ▶ judge ▶ admission (record,
 * wait for the turn, decide again) ▶ forward ▶ conclusion. docs/lifecycle.md says what may follow
 * what.
 */
@NullMarked
package io.glueledger.ingest.gate;

import org.jspecify.annotations.NullMarked;
