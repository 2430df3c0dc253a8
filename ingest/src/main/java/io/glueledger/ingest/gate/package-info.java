/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The one door: hands every parsed request to what changes connections, or to what reads them. */
@NullMarked
package io.glueledger.ingest.gate;

import org.jspecify.annotations.NullMarked;
