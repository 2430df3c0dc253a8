/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rows as bytes: Avro with one form for equal records. */
@NullMarked
package io.glueledger.projector.codec;

import org.jspecify.annotations.NullMarked;
