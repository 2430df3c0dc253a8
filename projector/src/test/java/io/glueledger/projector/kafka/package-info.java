/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests of how the projector is a client of Kafka. */
@NullMarked
package io.glueledger.projector.kafka;

import org.jspecify.annotations.NullMarked;
