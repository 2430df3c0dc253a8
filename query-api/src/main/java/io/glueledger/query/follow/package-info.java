/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Changes as they come to be, as server-sent events. */
@NullMarked
package io.glueledger.query.follow;

import org.jspecify.annotations.NullMarked;
