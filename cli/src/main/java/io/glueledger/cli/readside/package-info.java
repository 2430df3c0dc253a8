/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The configuration of the projector and the query API, read from the one file of all parts. */
@NullMarked
package io.glueledger.cli.readside;

import org.jspecify.annotations.NullMarked;
