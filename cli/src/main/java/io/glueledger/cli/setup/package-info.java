/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The commands that prepare Kafka and the registry before a part runs. */
@NullMarked
package io.glueledger.cli.setup;

import org.jspecify.annotations.NullMarked;
