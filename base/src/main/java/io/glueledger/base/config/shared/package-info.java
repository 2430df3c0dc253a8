/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The keys that several parts have in common: Kafka, the registry, the topics, listeners. */
@NullMarked
package io.glueledger.base.config.shared;

import org.jspecify.annotations.NullMarked;
