/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.definition.rules.GlueRules;
import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.event.Actor;
import io.glueledger.ingest.auth.Signature;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.call.GateMetrics;
import io.glueledger.ingest.call.GateTimings;
import io.glueledger.ingest.glue.ConnectionArns;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.reconcile.Reconciler;
import io.glueledger.ingest.rights.NamePattern;
import io.glueledger.ingest.rights.PasswordVisibility;
import io.glueledger.ingest.rights.Right;
import io.glueledger.ingest.rights.Rights;
import io.glueledger.ingest.server.GateAssembly;
import io.glueledger.ingest.server.OperationDispatcher;
import io.glueledger.policy.engine.ActivePack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.model.GlueRequest;

/**
 * One gate with its reconciler. When it is killed it never does anything again, and what it waited
 * for is lost.
 */
final class SimGate {
  static final String ACCOUNT = "123456789012";
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration SWEEP = Duration.ofSeconds(40);
  private static final NamePattern ANY = new NamePattern("*");
  static final Rights ALL = rights(ANY, PasswordVisibility.HIDDEN);
  static final Rights ALL_VISIBLE = rights(ANY, PasswordVisibility.VISIBLE);

  private final World world;
  private final LogState ledger = new LogState();
  private final OperationDispatcher gate;
  private final Reconciler reconciler;
  private boolean alive = true;

  SimGate(
      World world,
      SimLog log,
      SimGlue glue,
      ActivePack pack,
      FingerprintKeys keys,
      GateTimings timings) {
    this.world = world;
    GateAssembly assembly =
        new GateAssembly(
            log.writer(this::alive),
            ledger,
            glue.client(this::alive),
            pack,
            false,
            keys,
            new GlueRules(RuleMode.WARN),
            new ConnectionArns(Region.US_EAST_1),
            ACCOUNT,
            Set.of(ACCOUNT),
            timings,
            world.timers(this::alive),
            new GateMetrics(new SimpleMeterRegistry()),
            task -> world.in(Duration.ZERO, () -> whileAlive(task)));
    this.gate = assembly.gate();
    this.reconciler = assembly.reconciler(SWEEP);
    log.tail(ledger, this::alive);
    tick();
  }

  /** All rights to the connections of one name. */
  static Rights rightsTo(String name) {
    return rights(new NamePattern(name), PasswordVisibility.HIDDEN);
  }

  private static Rights rights(NamePattern names, PasswordVisibility passwords) {
    return new Rights(List.of(new Right(Set.of("*"), List.of(ANY), List.of(names), passwords)));
  }

  boolean alive() {
    return alive;
  }

  void kill() {
    alive = false;
  }

  LogState ledger() {
    return ledger;
  }

  CompletableFuture<CallReply> call(String action, String invocationId, GlueRequest request) {
    Actor actor = new Actor("simulated", "AKIASIMULATED", null, null);
    byte[] unique = (invocationId + world.nanos()).getBytes(StandardCharsets.UTF_8);
    Signature signature = new Signature(Arrays.copyOf(unique, 32));
    return gate.handle(
        new AuthenticatedCall(action, actor, ALL, signature, Optional.of(invocationId)), request);
  }

  /**
   * Ownership is at its worst: every gate looks after every partition, or after none, from one
   * second to the next.
   */
  private void tick() {
    world.in(
        TICK,
        () -> {
          if (alive) {
            boolean owner = world.chance(0.5);
            reconciler.tick(partition -> owner);
            tick();
          }
        });
  }

  private void whileAlive(Runnable task) {
    if (alive) {
      task.run();
    }
  }
}
