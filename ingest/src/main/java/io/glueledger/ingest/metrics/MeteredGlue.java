/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.metrics;

import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.glue.GlueReply;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.glue.model.GlueRequest;

/** A Glue whose answers are timed, by operation and by how each call ended. */
public final class MeteredGlue implements Glue {
  private final Glue glue;
  private final StageTimers stages;
  private final MeterRegistry registry;

  /** Measures a Glue. */
  public MeteredGlue(Glue glue, StageTimers stages, MeterRegistry registry) {
    this.glue = glue;
    this.stages = stages;
    this.registry = registry;
  }

  @Override
  public CompletableFuture<GlueReply> send(GlueRequest request) {
    long start = System.nanoTime();
    return stages
        .until(Stage.FORWARD, () -> glue.send(request))
        .whenComplete((reply, failure) -> record(request, reply, System.nanoTime() - start));
  }

  private void record(GlueRequest request, GlueReply reply, long nanos) {
    Timer.builder("glue.ledger.glue.calls")
        .description("Calls of Glue, by how they ended")
        .tag("operation", request.getClass().getSimpleName().replace("Request", ""))
        .tag("outcome", outcome(reply))
        .serviceLevelObjectives(StageTimers.BUCKETS)
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }

  private static String outcome(GlueReply reply) {
    if (reply instanceof GlueReply.Refused refused) {
      String code = refused.error().awsErrorDetails().errorCode();
      return code == null ? "refused" : code;
    }
    if (reply instanceof GlueReply.NotSent) {
      return "not_sent";
    }
    return reply instanceof GlueReply.Unknown ? "unknown" : "done";
  }
}
