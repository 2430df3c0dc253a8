/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static java.time.Duration.ofSeconds;

import io.glueledger.base.text.Sha256Digest;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.definition.rules.GlueRules;
import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.event.Actor;
import io.glueledger.ingest.auth.Signature;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallProgress;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.call.GateTimings;
import io.glueledger.ingest.glue.ConnectionArns;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.metrics.GateMetrics;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.reconcile.Reconciler;
import io.glueledger.ingest.rights.NamePattern;
import io.glueledger.ingest.rights.PasswordVisibility;
import io.glueledger.ingest.rights.Right;
import io.glueledger.ingest.rights.Rights;
import io.glueledger.ingest.server.GateAssembly;
import io.glueledger.ingest.server.OperationDispatcher;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.pack.PackSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.model.GlueRequest;

/**
 * One gate with its reconciler. When it is killed it never does anything again, and what it waited
 * for is lost.
 */
final class SimGate {
  static final String ACCOUNT = "123456789012";
  static final GateTimings TIMINGS =
      new GateTimings(ofSeconds(3), ofSeconds(4), ofSeconds(10), ofSeconds(12), ofSeconds(3));
  static final FingerprintKeys KEYS =
      new FingerprintKeys(new FingerprintKeys.Key("simulation", new byte[32]), List.of());
  static final Rights ALL = rights("*", PasswordVisibility.HIDDEN);
  static final Rights ALL_VISIBLE = rights("*", PasswordVisibility.VISIBLE);
  private static final Duration TICK = ofSeconds(1);
  private static final Duration SWEEP = ofSeconds(40);
  private static final ActivePack PACK = builtIn();

  private final World world;
  private final LogState ledger;
  private final OperationDispatcher gate;
  private final Reconciler reconciler;
  private boolean alive = true;

  SimGate(World world, SimLog log, SimGlue glue) {
    this.world = world;
    this.ledger = log.forgetful(this::alive);
    GateAssembly assembly = assembly(world, log, ledger, glue.client(this::alive), this::alive);
    this.gate = assembly.gate();
    this.reconciler = assembly.reconciler(SWEEP);
    log.tail(ledger, this::alive);
    tick(log);
  }

  static GateAssembly assembly(
      World world, SimLog log, LogState ledger, Glue glue, BooleanSupplier alive) {
    return new GateAssembly(
        log.writer(alive),
        ledger,
        glue,
        PACK,
        false,
        KEYS,
        new GlueRules(RuleMode.WARN),
        new ConnectionArns(Region.US_EAST_1),
        ACCOUNT,
        Set.of(ACCOUNT),
        TIMINGS,
        world.timers(alive),
        new GateMetrics(new SimpleMeterRegistry()),
        principal -> Optional.empty(),
        task -> world.timers(alive).after(Duration.ZERO, task));
  }

  /** A call of {@code ada}, signed anew. */
  static AuthenticatedCall callOf(
      GlueRequest request, Rights rights, String invocation, World world) {
    return signed(
        request,
        rights,
        invocation,
        signature(invocation + world.nanos()),
        world.now(),
        new CallProgress(() -> false));
  }

  /** A call of {@code ada} with a signature. */
  static AuthenticatedCall signed(
      GlueRequest request,
      Rights rights,
      String invocation,
      Signature signature,
      Instant signedAt,
      CallProgress progress) {
    return new AuthenticatedCall(
        operation(request),
        new Actor("ada", "AKIASIMULATED", null, null, null),
        rights,
        signature,
        signedAt.truncatedTo(ChronoUnit.SECONDS),
        Optional.of(invocation),
        progress);
  }

  /** Another one for every text. */
  static Signature signature(String signed) {
    return new Signature(Sha256Digest.ofText(signed));
  }

  static String operation(GlueRequest request) {
    return request.getClass().getSimpleName().replace("Request", "");
  }

  /** All rights to the connections of one name. */
  static Rights rightsTo(String name) {
    return rights(name, PasswordVisibility.HIDDEN);
  }

  /** One operation on every connection. */
  static Rights rightsToCall(String operation) {
    return rights(operation, "*", PasswordVisibility.HIDDEN);
  }

  private static Rights rights(String names, PasswordVisibility passwords) {
    return rights("*", names, passwords);
  }

  private static Rights rights(String operation, String names, PasswordVisibility passwords) {
    List<NamePattern> all = List.of(new NamePattern("*"));
    Right right = new Right(Set.of(operation), all, List.of(new NamePattern(names)), passwords);
    return new Rights(List.of(right));
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

  CompletableFuture<CallReply> call(String invocationId, GlueRequest request) {
    return gate.handle(callOf(request, ALL, invocationId, world), request);
  }

  CompletableFuture<CallReply> call(AuthenticatedCall call, GlueRequest request) {
    return gate.handle(call, request);
  }

  /**
   * Ownership is at its worst: every gate looks after every partition, or after none, from one
   * second to the next.
   */
  private void tick(SimLog log) {
    world
        .timers(this::alive)
        .after(
            TICK,
            () -> {
              boolean owner = world.chance(0.5);
              reconciler.tick(partition -> owner);
              log.keep(ledger);
              tick(log);
            });
  }

  private static ActivePack builtIn() {
    try {
      return ActivePack.load(PackSource.builtIn());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
