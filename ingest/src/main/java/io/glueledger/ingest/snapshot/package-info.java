/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The states of connections that gates keep on Kafka, so that a start need not read all of the log.
 */
@NullMarked
package io.glueledger.ingest.snapshot;

import org.jspecify.annotations.NullMarked;
