/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What every call comes with and ends as: who calls, which connection is meant, how long each part
 * may take, the reply.
 */
@NullMarked
package io.glueledger.ingest.call;

import org.jspecify.annotations.NullMarked;
