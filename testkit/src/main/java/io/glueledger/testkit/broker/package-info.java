/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Real Kafka brokers for tests. */
@NullMarked
package io.glueledger.testkit.broker;

import org.jspecify.annotations.NullMarked;
