/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.version;

import io.glueledger.event.ConnectionEvent;
import java.time.Instant;

/**
 * An event where it stands on the log.
 *
 * @param offset its offset in the connection's partition
 * @param ledgerTime the broker's append time, never decreasing within a partition
 */
public record RecordedEvent(long offset, Instant ledgerTime, ConnectionEvent event) {}
