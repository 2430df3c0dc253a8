/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import io.glueledger.ingest.auth.Signature;
import io.glueledger.ingest.call.CallProgress;
import io.glueledger.ingest.call.CallReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/**
 * The only caller that changes a connection: one call after the other, without a pause, as an AWS
 * client makes them. It signs with the second, and repeats what it is invited to within a second,
 * with the same invocation id. Sometimes it loses an answer, and repeats then too. Somebody who
 * listens replays its calls, byte for byte.
 */
final class HastyCaller {
  private static final Duration BLINK = Duration.ofMillis(60);
  private static final Duration JITTER = Duration.ofSeconds(1);
  private static final Duration REPLAY_WITHIN = Duration.ofMinutes(2);
  private static final Set<String> INVITING = Set.of("ThrottlingException", "ServiceUnavailable");
  private static final int LAST = 6;
  private static final List<String> TEXTS = List.of("a", "b");

  private final World world;
  private final Supplier<SimGate> someGate;
  private final String name;
  private final List<String> told = new ArrayList<>();
  private Optional<String> held = Optional.empty();
  private boolean sure = true;
  private int left;

  HastyCaller(World world, Supplier<SimGate> someGate, String name, int calls) {
    this.world = world;
    this.someGate = someGate;
    this.name = name;
    this.left = calls;
  }

  String name() {
    return name;
  }

  /** Makes the first call, and every other one after it. */
  void next() {
    if (left-- > 0) {
      attempt(name + "-" + left, request());
    }
  }

  boolean isDone() {
    return left < 0;
  }

  /** The description that the connection has by the last 200; empty if it was deleted. */
  Optional<String> held() {
    return held;
  }

  /** False while it was told of a change that nobody knows the end of, and of none since. */
  boolean isSure() {
    return sure;
  }

  /** What it was told last, in order. */
  @Override
  public String toString() {
    return name + " " + told.subList(Math.max(0, told.size() - LAST), told.size());
  }

  private void attempt(String invocation, GlueRequest request) {
    Instant signedAt = world.now();
    boolean[] gone = new boolean[1];
    CompletableFuture<CallReply> reply =
        ask(invocation, request, signedAt, new CallProgress(() -> gone[0]));
    if (world.chance(0.2)) {
      world.within(REPLAY_WITHIN, () -> replay(invocation, request, signedAt, reply));
    }
    if (world.chance(0.1)) {
      world.within(
          JITTER,
          () -> {
            gone[0] = true;
            attempt(invocation, request);
          });
    } else {
      reply.thenAccept(answer -> take(invocation, request, answer));
    }
  }

  /** What is signed is the request and the second. */
  private CompletableFuture<CallReply> ask(
      String invocation, GlueRequest request, Instant signedAt, CallProgress progress) {
    Signature signature = SimGate.signature(signedAt.getEpochSecond() + request.toString());
    return someGate
        .get()
        .call(
            SimGate.signed(request, SimGate.ALL, invocation, signature, signedAt, progress),
            request);
  }

  /** What never came onto the log was never seen, so that a replay of it is a call of its own. */
  private void replay(
      String invocation, GlueRequest request, Instant signedAt, CompletableFuture<CallReply> told) {
    boolean unseen =
        told.getNow(null) instanceof CallReply.Failure failure
            && failure.error().code().equals("ServiceUnavailable");
    if (!unseen) {
      ask(replayed(invocation), request, signedAt, new CallProgress(() -> false));
    }
  }

  /** The invocation id is not signed. */
  private String replayed(String invocation) {
    return world.chance(0.5) ? invocation : "replay-" + world.nanos();
  }

  private void again(String invocation, GlueRequest request) {
    world.within(JITTER, () -> attempt(invocation, request));
  }

  private void take(String invocation, GlueRequest request, CallReply answer) {
    if (answer instanceof CallReply.Failure failure) {
      told.add(said(invocation, request, failure.error().code()));
      if (INVITING.stream().anyMatch(failure.error().code()::startsWith)) {
        again(invocation, request);
        return;
      }
      sure &= !failure.error().code().equals("OperationTimeoutException");
    } else {
      told.add(said(invocation, request, "200"));
      held = after(request);
      sure = true;
    }
    world.within(BLINK, this::next);
  }

  private String said(String invocation, GlueRequest request, String answer) {
    return "%s %s %s %s: %s"
        .formatted(
            world.now(), invocation, SimGate.operation(request), after(request).orElse(""), answer);
  }

  private static Optional<String> after(GlueRequest request) {
    if (request instanceof CreateConnectionRequest create) {
      return Optional.of(create.connectionInput().description());
    }
    return request instanceof UpdateConnectionRequest update
        ? Optional.of(update.connectionInput().description())
        : Optional.empty();
  }

  private GlueRequest request() {
    String text = TEXTS.get(world.random().nextInt(TEXTS.size()));
    return switch (world.random().nextInt(4)) {
      case 0 -> GateRequests.creationOf(name, text);
      case 1 -> GateRequests.delete(name);
      default -> GateRequests.update(name, text);
    };
  }
}
