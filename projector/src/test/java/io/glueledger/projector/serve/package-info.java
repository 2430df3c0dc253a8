/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of what the internal port is made of. */
@NullMarked
package io.glueledger.projector.serve;

import org.jspecify.annotations.NullMarked;
