/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The commands on the one configuration file, and the list of the parts that read it. */
@NullMarked
package io.glueledger.cli.config;

import org.jspecify.annotations.NullMarked;
