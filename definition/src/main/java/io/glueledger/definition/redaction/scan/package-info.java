/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Patterns and shapes of unknown secrets in free text. */
@NullMarked
package io.glueledger.definition.redaction.scan;

import org.jspecify.annotations.NullMarked;
