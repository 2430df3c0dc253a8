/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of the projector against a real broker. */
@NullMarked
package io.glueledger.projector.server;

import org.jspecify.annotations.NullMarked;
