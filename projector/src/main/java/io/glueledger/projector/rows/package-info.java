/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Where the rows of a partition are kept: in Kafka Streams, written once a commit, or in memory.
 */
@NullMarked
package io.glueledger.projector.rows;

import org.jspecify.annotations.NullMarked;
