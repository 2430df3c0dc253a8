/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Everything in one process, with changes that tell a story. */
@NullMarked
package io.glueledger.cli.demo;

import org.jspecify.annotations.NullMarked;
