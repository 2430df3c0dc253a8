/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.metrics;

import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.ObservationCause;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.log.EventLog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** A log that counts what was appended to it, and times how long it took to acknowledge. */
public final class MeteredLog implements EventLog {
  private final EventLog log;
  private final StageTimers stages;
  private final MeterRegistry registry;

  /** Measures a log. */
  public MeteredLog(EventLog log, StageTimers stages, MeterRegistry registry) {
    this.log = log;
    this.stages = stages;
    this.registry = registry;
    List.of(ObservationCause.values()).forEach(this::observations);
  }

  @Override
  public CompletableFuture<Appended> append(List<EventDraft> drafts) {
    Stage stage =
        drafts.get(0).payload() instanceof ChangeRequested ? Stage.APPEND : Stage.CONCLUDE;
    return stages
        .until(stage, () -> log.append(drafts))
        .whenComplete(
            (at, failure) -> {
              if (failure == null) {
                drafts.forEach(this::count);
              }
            });
  }

  private void count(EventDraft draft) {
    Counter.builder("glue.ledger.events")
        .description("Events that this gate has appended to the log")
        .tag("kind", draft.payload().getClass().getSimpleName())
        .register(registry)
        .increment();
    if (draft.payload() instanceof ConnectionObserved observed) {
      observations(observed.getCause()).increment();
    }
  }

  private Counter observations(ObservationCause cause) {
    return Counter.builder("glue.ledger.observations")
        .description("Looks at Glue that told of anything new, by why it was asked")
        .tag("cause", cause.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  @Override
  public int partition(String key) {
    return log.partition(key);
  }
}
