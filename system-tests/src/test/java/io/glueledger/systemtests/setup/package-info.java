/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The commands that prepare Kafka and the registry, against real ones. */
@NullMarked
package io.glueledger.systemtests.setup;

import org.jspecify.annotations.NullMarked;
