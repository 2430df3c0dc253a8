/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The configuration file, as far as the commands of this module need it. */
@NullMarked
package io.glueledger.cli.config;

import org.jspecify.annotations.NullMarked;
