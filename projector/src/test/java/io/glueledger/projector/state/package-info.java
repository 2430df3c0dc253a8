/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of the package of the same name. */
@NullMarked
package io.glueledger.projector.state;

import org.jspecify.annotations.NullMarked;
