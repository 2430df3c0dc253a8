/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.snapshot;

import io.glueledger.ingest.states.KeptState;
import java.util.Map;

/**
 * What was known of a partition when it was kept.
 *
 * @param next the log is needed from this offset on: every connection of which an event stands
 *     before it is in {@code states}, with that event folded in
 * @param states by record key; some may be newer
 */
public record PartitionSnapshot(long next, Map<String, KeptState> states) {}
