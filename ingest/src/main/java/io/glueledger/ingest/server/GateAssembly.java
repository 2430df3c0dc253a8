/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.server;

import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.definition.redaction.ReadHiding;
import io.glueledger.definition.rules.GlueRules;
import io.glueledger.ingest.call.ConnectionTargets;
import io.glueledger.ingest.call.GateTimings;
import io.glueledger.ingest.change.BaselineObserver;
import io.glueledger.ingest.change.ChangeAttempt;
import io.glueledger.ingest.change.ChangeDecider;
import io.glueledger.ingest.change.ChangeHandler;
import io.glueledger.ingest.change.ChangeQueue;
import io.glueledger.ingest.change.ChangeRecorder;
import io.glueledger.ingest.change.ReceivedChange;
import io.glueledger.ingest.change.held.WriteBackReader;
import io.glueledger.ingest.change.request.RedactedRequests;
import io.glueledger.ingest.change.request.RepeatedSecrets;
import io.glueledger.ingest.change.request.RequestValidator;
import io.glueledger.ingest.change.request.RetryKeys;
import io.glueledger.ingest.glue.ConnectionArns;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.log.OutcomeAppender;
import io.glueledger.ingest.log.TimedLog;
import io.glueledger.ingest.metrics.GateMetrics;
import io.glueledger.ingest.metrics.Stage;
import io.glueledger.ingest.observe.GlueObserver;
import io.glueledger.ingest.observe.ObservationJudge;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.queue.Timers;
import io.glueledger.ingest.read.ReadHandler;
import io.glueledger.ingest.read.TestConnectionHandler;
import io.glueledger.ingest.reconcile.Reconciler;
import io.glueledger.policy.engine.ActivePack;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What a gate is made of. Everything that touches the world is given: a simulation gives its own
 * log, Glue and clocks.
 *
 * @param account the catalog of requests that name none
 * @param catalogs the only catalogs that the gate serves
 * @param strict true if a finding denies although the previous version had it already
 * @param people tells the human behind a principal, if one is known
 * @param executor where changes go on after waiting; never the thread that reads the log
 */
public record GateAssembly(
    EventLog log,
    LogState ledger,
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
    Function<String, Optional<String>> people,
    Executor executor) {

  /** The gate: answers every authenticated and parsed request. */
  public OperationDispatcher gate() {
    DefinitionRedactor redactor = new DefinitionRedactor(keys);
    Glue measured = metrics.measured(glue);
    EventLog timed = new TimedLog(metrics.measured(log), timers, timings.append());
    ConnectionTargets targets = new ConnectionTargets(account, catalogs, arns);
    RequestValidator validator = new RequestValidator(rules);
    RedactedRequests redaction =
        new RedactedRequests(redactor, new RetryKeys(keys), new RepeatedSecrets(keys), timers::now);
    BaselineObserver baseline =
        new BaselineObserver(ledger, timed, observer(), timers, timings.baseline());
    ChangeDecider decider = new ChangeDecider(pack, strict, timers::now, metrics.stages());
    ChangeRecorder recorder =
        new ChangeRecorder(
            timed, new OutcomeAppender(timed, timers), timers, timings.outcome(), metrics);
    ChangeQueue queue = new ChangeQueue(ledger, timers, timings, executor, metrics.stages());
    WriteBackReader held = new WriteBackReader(measured, redactor, timers);
    ChangeAttempt.Factory attempts =
        (call, change) ->
            queue
                .recall(change.connection())
                .thenApply(
                    before ->
                        new ChangeAttempt(
                            metrics
                                .stages()
                                .time(
                                    Stage.REDACT,
                                    () ->
                                        ReceivedChange.take(
                                            call, change, before, validator, redaction, decider)),
                            baseline,
                            decider,
                            recorder,
                            queue,
                            held,
                            measured));
    return new OperationDispatcher(
        new ChangeHandler(targets, validator, attempts, measured, timers::now),
        new ReadHandler(targets, new ReadHiding(redactor), timed, measured, timers::now),
        new TestConnectionHandler(
            targets, validator, redactor, queue, decider, recorder, measured, timers::now));
  }

  /** The reconciler of the same gate; it takes notes at once. */
  public Reconciler reconciler(Duration sweepEvery) {
    return new Reconciler(
        ledger,
        metrics.measured(log),
        metrics.measured(glue),
        observer(),
        timers,
        catalogs,
        sweepEvery,
        metrics);
  }

  private GlueObserver observer() {
    return new GlueObserver(
        metrics.measured(glue),
        new DefinitionRedactor(keys),
        arns,
        ledger,
        new ObservationJudge(pack, strict, timers::now),
        people);
  }
}
