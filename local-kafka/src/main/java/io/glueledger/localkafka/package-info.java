/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** A real Kafka broker in this process, for trials and tests. */
@NullMarked
package io.glueledger.localkafka;

import org.jspecify.annotations.NullMarked;
