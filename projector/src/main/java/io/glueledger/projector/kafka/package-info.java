/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Kafka's clients and RocksDB as the projector needs them, and what it asks of Kafka beside
 * Streams.
 */
@NullMarked
package io.glueledger.projector.kafka;

import org.jspecify.annotations.NullMarked;
