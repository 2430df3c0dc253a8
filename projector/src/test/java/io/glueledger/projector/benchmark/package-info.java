/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The projector beside the least that Kafka Streams can do. */
@NullMarked
package io.glueledger.projector.benchmark;

import org.jspecify.annotations.NullMarked;
