/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the records of one partition come to, one after another, without Kafka Streams. */
@NullMarked
package io.glueledger.projector.partition;

import org.jspecify.annotations.NullMarked;
