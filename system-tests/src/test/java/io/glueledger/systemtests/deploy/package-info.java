/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The files with which the ledger is deployed, and the ledger as they deploy it. */
@NullMarked
package io.glueledger.systemtests.deploy;

import org.jspecify.annotations.NullMarked;
