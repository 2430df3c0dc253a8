/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.ingest.call.GateMetrics;
import io.glueledger.ingest.call.GateTimings;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.log.OutcomeAppender;
import io.glueledger.ingest.queue.LogState;
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
    OutcomeAppender outcomes,
    LogState ledger,
    Glue glue,
    ChangeDecider judge,
    BaselineObserver baseline,
    Timers timers,
    GateTimings timings,
    GateMetrics metrics,
    Executor executor) {}
