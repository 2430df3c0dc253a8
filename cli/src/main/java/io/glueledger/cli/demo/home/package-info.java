/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Where a demo keeps what: its folder, its secrets, the configuration of its parts. */
@NullMarked
package io.glueledger.cli.demo.home;

import org.jspecify.annotations.NullMarked;
