/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The commands on policies, through the command line. */
@NullMarked
package io.glueledger.cli.policy;

import org.jspecify.annotations.NullMarked;
