/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The configuration of all parts, as the executable sees it. */
@NullMarked
package io.glueledger.cli.config;

import org.jspecify.annotations.NullMarked;
