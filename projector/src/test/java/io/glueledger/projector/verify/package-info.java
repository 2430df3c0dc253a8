/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of the replay, with a real broker and without. */
@NullMarked
package io.glueledger.projector.verify;

import org.jspecify.annotations.NullMarked;
