/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The rows of one partition: keys in the order of the answers, bytes, and how lists read them. */
@NullMarked
package io.glueledger.projector.state;

import org.jspecify.annotations.NullMarked;
