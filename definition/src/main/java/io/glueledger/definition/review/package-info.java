/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The review queue of one connection: what is weaker than its reference, leads elsewhere, or was
 * changed around the gate, and what people said of it. Pure, like the fold that it is part of.
 */
@NullMarked
package io.glueledger.definition.review;

import org.jspecify.annotations.NullMarked;
