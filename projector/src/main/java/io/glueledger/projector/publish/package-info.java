/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What leaves the projector for other readers, once each, whichever fold version runs. */
@NullMarked
package io.glueledger.projector.publish;

import org.jspecify.annotations.NullMarked;
