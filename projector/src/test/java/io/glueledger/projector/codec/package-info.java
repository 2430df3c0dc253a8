/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is written, as it is read again. */
@NullMarked
package io.glueledger.projector.codec;

import org.jspecify.annotations.NullMarked;
