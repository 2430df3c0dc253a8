/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The envelope of an event: which payload it carries, and what must be true of the two together.
 */
@NullMarked
package io.glueledger.schemas.envelope;

import org.jspecify.annotations.NullMarked;
