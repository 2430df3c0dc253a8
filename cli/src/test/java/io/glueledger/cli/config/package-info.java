/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of the configuration file. */
@NullMarked
package io.glueledger.cli.config;

import org.jspecify.annotations.NullMarked;
