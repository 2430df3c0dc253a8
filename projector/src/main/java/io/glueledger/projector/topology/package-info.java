/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The one processor of the Kafka Streams application, and what it is wired to. */
@NullMarked
package io.glueledger.projector.topology;

import org.jspecify.annotations.NullMarked;
