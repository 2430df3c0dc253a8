/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.gate;

import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.definition.redaction.ReadHiding;
import io.glueledger.definition.redaction.Redactor;
import io.glueledger.definition.rules.GlueRules;
import io.glueledger.ingest.gate.call.GateMetrics;
import io.glueledger.ingest.gate.call.GateTimings;
import io.glueledger.ingest.gate.call.Targets;
import io.glueledger.ingest.gate.change.Baseline;
import io.glueledger.ingest.gate.change.Changes;
import io.glueledger.ingest.gate.change.GateParts;
import io.glueledger.ingest.gate.change.Judge;
import io.glueledger.ingest.gate.intent.Intents;
import io.glueledger.ingest.gate.intent.RetryKeys;
import io.glueledger.ingest.gate.read.ConnectionTests;
import io.glueledger.ingest.gate.read.Reads;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.log.Outcomes;
import io.glueledger.ingest.log.TimedLog;
import io.glueledger.ingest.observe.ConnectionArns;
import io.glueledger.ingest.observe.ObservationJudge;
import io.glueledger.ingest.observe.Observer;
import io.glueledger.ingest.queue.LedgerReading;
import io.glueledger.ingest.queue.Timers;
import io.glueledger.policy.engine.ActivePack;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * What a gate is made of. Everything that touches the world is given: a simulation gives its own
 * log, Glue and clocks.
 *
 * @param account the catalog of requests that name none
 * @param catalogs the only catalogs that the gate serves
 * @param strict true if a finding denies although the previous version had it already
 */
public record GateAssembly(
    EventLog log,
    LedgerReading ledger,
    Glue glue,
    ActivePack pack,
    boolean strict,
    FingerprintKeys keys,
    GlueRules rules,
    ConnectionArns arns,
    String account,
    Set<String> catalogs,
    GateTimings timings,
    Timers timers,
    GateMetrics metrics,
    Executor executor) {

  /** Puts the gate together. */
  public Gate gate() {
    Redactor redactor = new Redactor(keys);
    EventLog timed = new TimedLog(log, timers, timings.append());
    Baseline baseline =
        new Baseline(
            ledger,
            timed,
            new Observer(
                glue, redactor, arns, ledger, new ObservationJudge(pack, strict, timers::now)),
            timers,
            timings.baseline());
    GateParts parts =
        new GateParts(
            timed,
            new Outcomes(timed, timers),
            ledger,
            glue,
            new Judge(pack, strict),
            baseline,
            timers,
            timings,
            metrics,
            executor);
    Targets targets = new Targets(account, catalogs, arns);
    Intents intents = new Intents(redactor, new RetryKeys(keys), timers);
    return new Gate(
        new Changes(parts, targets, intents, rules),
        new Reads(parts, targets, new ReadHiding(redactor)),
        new ConnectionTests(parts, targets, redactor, rules));
  }
}
