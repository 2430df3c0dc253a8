/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The demo as a process, asked as its users ask it, and what the README says of it. */
@NullMarked
package io.glueledger.systemtests.demo;

import org.jspecify.annotations.NullMarked;
