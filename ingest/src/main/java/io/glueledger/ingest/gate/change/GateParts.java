/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.gate.change;

import io.glueledger.ingest.gate.call.GateMetrics;
import io.glueledger.ingest.gate.call.GateTimings;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.log.Outcomes;
import io.glueledger.ingest.queue.LedgerReading;
import io.glueledger.ingest.queue.Timers;
import java.util.concurrent.Executor;

/**
 * What every change needs on its way.
 *
 * @param log fails an append that takes longer than {@link GateTimings#append}
 * @param outcomes keeps trying to record how changes ended
 * @param executor where changes go on after waiting; never the thread that reads the log
 */
public record GateParts(
    EventLog log,
    Outcomes outcomes,
    LedgerReading ledger,
    Glue glue,
    Judge judge,
    Baseline baseline,
    Timers timers,
    GateTimings timings,
    GateMetrics metrics,
    Executor executor) {}
