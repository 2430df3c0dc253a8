/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The projector: reads the log once, keeps what it says of each connection, and answers the query
 * API.
 */
@NullMarked
package io.glueledger.projector.server;

import org.jspecify.annotations.NullMarked;
