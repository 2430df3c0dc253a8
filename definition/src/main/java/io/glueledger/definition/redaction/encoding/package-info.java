/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Finds known secrets in text whatever encoding they stand in. */
@NullMarked
package io.glueledger.definition.redaction.encoding;

import org.jspecify.annotations.NullMarked;
