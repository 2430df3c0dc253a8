/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The protocol that Glue speaks, AWS JSON 1.1: which operation a request calls, and what an answer
 * looks like.
 */
@NullMarked
package io.glueledger.ingest.protocol;

import org.jspecify.annotations.NullMarked;
