/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.metrics;

import io.glueledger.event.ChangeDecided;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.schemas.envelope.EffectiveMode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the gate counts. Alert on {@code glue.ledger.outcomes.unrecorded} (each is a change in
 * doubt) and on {@code glue.ledger.appends.failed} (the log is slow or gone; nothing is forwarded
 * meanwhile).
 */
public final class GateMetrics {
  private final MeterRegistry registry;
  private final StageTimers stages;
  private final AtomicInteger sweeps = new AtomicInteger();
  private volatile long sweptAt;
  private volatile int sweptConnections;
  private final Counter appendsFailed;
  private final Counter outcomesUnrecorded;
  private final Counter drift;

  /** Counters in a registry. */
  public GateMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.stages = new StageTimers(registry);
    this.appendsFailed =
        Counter.builder("glue.ledger.appends.failed")
            .description("Changes that ended because the log did not acknowledge them in time")
            .register(registry);
    this.outcomesUnrecorded =
        Counter.builder("glue.ledger.outcomes.unrecorded")
            .description("Outcomes that the log had not acknowledged when the caller was answered")
            .register(registry);
    this.drift =
        Counter.builder("glue.ledger.drift")
            .description(
                "Connections that were changed around the gates, in the partitions of this gate")
            .register(registry);
    // All of them from the start: the first of a series that was not there is no increase.
    for (Severity severity : Severity.values()) {
      List.of(EffectiveMode.values()).forEach(mode -> findings(severity, mode));
    }
  }

  private Counter findings(Severity severity, EffectiveMode mode) {
    return Counter.builder("glue.ledger.findings")
        .description("Findings in decisions, by severity and by what became of them")
        .tag("severity", severity.name().toLowerCase(Locale.ROOT))
        .tag("mode", mode.label())
        .register(registry);
  }

  /** How long the stages of a change take. */
  public StageTimers stages() {
    return stages;
  }

  /** The same log, measured. */
  public EventLog measured(EventLog log) {
    return new MeteredLog(log, stages, registry);
  }

  /** The same Glue, measured. */
  public Glue measured(Glue glue) {
    return new MeteredGlue(glue, stages, registry);
  }

  /**
   * Counts and times a call that was authenticated.
   *
   * @param error the code that its caller was answered; {@code none} for a success
   * @param start of {@link System#nanoTime}, when it had arrived
   */
  public void answered(String operation, String error, long start) {
    Timer.builder("glue.ledger.calls")
        .description("Calls of authenticated callers, from arrival to answer")
        .tag("operation", operation)
        .tag("error", error)
        .serviceLevelObjectives(StageTimers.BUCKETS)
        .register(registry)
        .record(Duration.ofNanos(System.nanoTime() - start));
  }

  /** Counts a change that the log did not acknowledge in time. */
  public void notAcknowledged() {
    appendsFailed.increment();
  }

  /**
   * Counts a decision once, by its verdict and by the worst that became of its findings, and each
   * policy's findings by what became of them. Decisions without findings have the mode {@code
   * none}.
   *
   * @param operation Glue's, as called
   */
  public void decided(String operation, ChangeDecided decision) {
    Counter.builder("glue.ledger.decisions")
        .description("Decisions of the policies, by the worst that became of their findings")
        .tag("operation", operation)
        .tag("verdict", decision.getVerdict().name().toLowerCase(Locale.ROOT))
        .tag(
            "mode",
            EffectiveMode.of(decision.getFindings()).map(EffectiveMode::label).orElse("none"))
        .register(registry)
        .increment();
    for (Finding finding : decision.getFindings()) {
      Counter.builder("glue.ledger.decision.findings")
          .description("Findings in decisions, by what became of them")
          .tag("policy", finding.getPolicyId())
          .tag("mode", EffectiveMode.of(finding).label())
          .register(registry)
          .increment();
      findings(finding.getSeverity(), EffectiveMode.of(finding)).increment();
    }
  }

  /**
   * Counts how a change ended.
   *
   * @param operation Glue's, as called
   * @param recorded whether the log had acknowledged it when the caller was answered
   */
  public void concluded(String operation, SpecificRecord outcome, boolean recorded) {
    Counter.builder("glue.ledger.outcomes")
        .description("How changes ended")
        .tag("operation", operation)
        .tag("kind", outcome.getClass().getSimpleName())
        .register(registry)
        .increment();
    if (!recorded) {
      outcomesUnrecorded.increment();
    }
  }

  /** Counts a connection that was changed around the gates. */
  public void drifted() {
    drift.increment();
  }

  /** Takes note that a sweep has looked at all connections. */
  public void swept(int connections) {
    sweptAt = System.nanoTime();
    sweptConnections = connections;
    if (sweeps.getAndIncrement() == 0) {
      Gauge.builder("glue.ledger.sweep.age", this, GateMetrics::sweepAge)
          .description("How long ago this gate last looked at all connections of a catalog")
          .baseUnit("seconds")
          .register(registry);
      Gauge.builder("glue.ledger.sweep.connections", this, all -> all.sweptConnections)
          .description("How many connections that was")
          .register(registry);
    }
  }

  private double sweepAge() {
    return (System.nanoTime() - sweptAt) / 1e9;
  }

  /** Counts a call that was refused before it became a change; the security log has its line. */
  public void refused(String code) {
    Counter.builder("glue.ledger.calls.refused")
        .description("Calls that were refused before they became changes")
        .tag("code", code)
        .register(registry)
        .increment();
  }
}
