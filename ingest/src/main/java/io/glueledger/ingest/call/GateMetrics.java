/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import io.glueledger.event.ChangeDecided;
import io.glueledger.event.Finding;
import io.glueledger.policy.decision.EffectiveMode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the gate counts. Alert on {@code glue.ledger.outcomes.unrecorded} (each is a change in
 * doubt) and on {@code glue.ledger.appends.failed} (the log is slow or gone; nothing is forwarded
 * meanwhile).
 */
public final class GateMetrics {
  private static final Logger LOG = LoggerFactory.getLogger(GateMetrics.class);
  private final MeterRegistry registry;
  private final Counter appendsFailed;
  private final Counter outcomesUnrecorded;

  /** Counters in a registry. */
  public GateMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.appendsFailed =
        Counter.builder("glue.ledger.appends.failed")
            .description("Changes that ended because the log did not acknowledge them in time")
            .register(registry);
    this.outcomesUnrecorded =
        Counter.builder("glue.ledger.outcomes.unrecorded")
            .description("Outcomes that the log had not acknowledged when the caller was answered")
            .register(registry);
  }

  public void notAcknowledged(Throwable cause) {
    appendsFailed.increment();
    Throwable root = cause.getCause() == null ? cause : cause.getCause();
    LOG.atWarn()
        .addKeyValue("cause", root.getClass().getSimpleName())
        .addKeyValue("said", root.getMessage())
        .log("Change not forwarded because it could not be recorded");
  }

  /**
   * Counts a decision once, by its verdict and by the worst that became of its findings, and each
   * policy's findings by what became of them. Decisions without findings have the mode {@code
   * none}.
   */
  public void decided(ChangeDecided decision) {
    registry
        .counter(
            "glue.ledger.decisions",
            "verdict",
            decision.getVerdict().name().toLowerCase(Locale.ROOT),
            "mode",
            EffectiveMode.of(decision.getFindings()).map(EffectiveMode::label).orElse("none"))
        .increment();
    for (Finding finding : decision.getFindings()) {
      registry
          .counter(
              "glue.ledger.decision.findings",
              "policy",
              finding.getPolicyId(),
              "mode",
              EffectiveMode.of(finding).label())
          .increment();
    }
  }

  public void concluded(SpecificRecord outcome, boolean recorded) {
    registry
        .counter("glue.ledger.outcomes", "kind", outcome.getClass().getSimpleName())
        .increment();
    if (!recorded) {
      outcomesUnrecorded.increment();
      LOG.atWarn()
          .addKeyValue("kind", outcome.getClass().getSimpleName())
          .log("Caller answered before the outcome was acknowledged");
    }
  }

  /** Counts a call that was refused before it became a change; the security log has its line. */
  public void refused(String code) {
    registry.counter("glue.ledger.calls.refused", "code", code).increment();
  }
}
