/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The rows of one partition, under keys whose order is that of the answers. */
@NullMarked
package io.glueledger.projector.state;

import org.jspecify.annotations.NullMarked;
