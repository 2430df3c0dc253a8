/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static io.glueledger.ingest.simulation.SimGate.operation;
import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Verdict;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallProgress;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.rights.Rights;
import io.glueledger.ingest.server.OperationDispatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.GlueResponse;

/**
 * One gate with a log and a Glue that work, for what single calls come to. Glue has the connection
 * {@code orders}, and does as it is told.
 */
final class QuietGate {
  static final String SECRET = "hunter2-canary-1f9d";
  static final GlueReply NOT_SENT = new GlueReply.NotSent("refused");
  static final GlueReply LOST =
      new GlueReply.Unknown("timeout", Optional.empty(), Optional.empty());
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(35);

  private final World world = new World(1);
  private final SimLog log = new SimLog(world);
  private final SimGlue glue = new SimGlue(world);
  private final List<ConnectionEvent> events = new ArrayList<>();
  private final List<GlueRequest> sent = new ArrayList<>();
  private final Map<String, GlueReply> replies = new HashMap<>();
  private final OperationDispatcher gate;
  private Rights rights = SimGate.ALL;
  private Optional<String> userAgent = Optional.empty();
  private String accessKey = "AKIASIMULATED";
  private Duration took = Duration.ZERO;
  private boolean gone;
  private int calls;

  QuietGate() {
    this(new LogState());
  }

  QuietGate(LogState ledger) {
    log.onLanding((recorded, partition) -> events.add(recorded.event()));
    log.tail(ledger, () -> true);
    glue.drift("orders", "before");
    this.gate = SimGate.assembly(world, log, ledger, this::send, () -> true).gate();
  }

  /** Glue has a connection of that name too. */
  QuietGate exists(String name) {
    glue.drift(name, "before");
    return this;
  }

  /** Somebody makes Glue hold this, around the gate. */
  QuietGate holds(ConnectionInput input) {
    glue.drift(input);
    return this;
  }

  /** The log does not acknowledge the next append, which lands after a while, or never. */
  QuietGate nextAppendUnheard(Duration flight) {
    log.nextUnheard(flight);
    return this;
  }

  /** What the caller's client calls itself from now on. */
  QuietGate userAgent(String agent) {
    userAgent = Optional.of(agent);
    return this;
  }

  /** What the caller may do from now on. */
  QuietGate rights(Rights given) {
    rights = given;
    return this;
  }

  /** What Glue answers to the operation from now on. */
  QuietGate answer(GlueResponse.Builder response) {
    GlueResponse answer = response.build();
    String operation = answer.getClass().getSimpleName().replace("Response", "");
    return reply(operation, new GlueReply.Done(answer, Optional.of("glue")));
  }

  /** The error with which Glue refuses an operation from now on. */
  QuietGate refuse(String operation, String code, String message) {
    return reply(operation, SimGlue.refused(code, message));
  }

  /** What else may come of sending an operation. */
  QuietGate reply(String operation, GlueReply reply) {
    replies.put(operation, reply);
    return this;
  }

  CallReply call(GlueRequest request) {
    return call("call-" + calls++, request);
  }

  /** A call with an invocation id of the client's, and everything that comes of it. */
  CallReply call(String invocation, GlueRequest request) {
    return replies(List.of(start(invocation, request))).get(0);
  }

  /** A call that is signed as AWS clients do, with the second; and everything that comes of it. */
  CallReply signed(int second, String invocation, GlueRequest request) {
    AuthenticatedCall call =
        SimGate.signed(
            request,
            rights,
            invocation,
            SimGate.signature(second + request.toString()),
            Instant.ofEpochSecond(second),
            new CallProgress(() -> gone));
    return replies(List.of(start(call, request))).get(0);
  }

  /** Whether nobody waits any more for the answers of calls from now on. */
  QuietGate callerIsGone(boolean now) {
    gone = now;
    return this;
  }

  /** The access key of the same caller from now on. */
  QuietGate accessKey(String id) {
    accessKey = id;
    return this;
  }

  /** How long the last answer took. */
  Duration took() {
    return took;
  }

  /** Calls that are made at the same moment. */
  List<CallReply> together(GlueRequest... requests) {
    return replies(Stream.of(requests).map(request -> start("call-" + calls++, request)).toList());
  }

  /** A call and its repeat at the same moment. */
  List<CallReply> twice(GlueRequest request) {
    return replies(List.of(start("one call", request), start("one call", request)));
  }

  /** The answer of a call that succeeds. */
  <R extends SdkPojo> R success(GlueRequest request, Class<R> response) {
    return response.cast(((CallReply.Success) call(request)).body());
  }

  /** The error that a call is refused with. */
  WireError error(GlueRequest request) {
    return ((CallReply.Failure) call(request)).error();
  }

  /** All that stands on the log, oldest first. */
  List<ConnectionEvent> events() {
    return events;
  }

  ConnectionEvent lastEvent() {
    return events.get(events.size() - 1);
  }

  List<String> kinds() {
    return events.stream().map(ConnectionEvent::getKind).toList();
  }

  List<String> kindsOf(String connection) {
    return events.stream()
        .filter(event -> event.getConnection().getName().equals(connection))
        .map(ConnectionEvent::getKind)
        .toList();
  }

  List<Verdict> verdicts() {
    return events.stream()
        .flatMap(event -> event.getChangeDecided().stream())
        .map(ChangeDecided::getVerdict)
        .toList();
  }

  /** The operations that reached Glue. */
  List<String> sent() {
    return sent.stream().map(SimGate::operation).toList();
  }

  /** The last request that reached Glue. */
  GlueRequest lastSent() {
    return sent.get(sent.size() - 1);
  }

  static String arn(String name) {
    return "arn:aws:glue:us-east-1:" + SimGate.ACCOUNT + ":connection/" + name;
  }

  private List<CallReply> replies(List<CompletableFuture<CallReply>> coming) {
    world.run(LONG_ENOUGH);
    assertThat(coming).as("answers").allMatch(CompletableFuture::isDone);
    return coming.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<CallReply> start(String invocation, GlueRequest request) {
    return start(SimGate.callOf(request, rights, invocation, world), request);
  }

  private CompletableFuture<CallReply> start(AuthenticatedCall call, GlueRequest request) {
    Actor actor =
        Actor.newBuilder(call.actor())
            .setUserAgent(userAgent.orElse(null))
            .setAccessKeyId(accessKey)
            .build();
    long begun = world.nanos();
    CompletableFuture<CallReply> reply =
        gate.handle(
            new AuthenticatedCall(
                call.action(),
                actor,
                call.rights(),
                call.signature(),
                call.signedAt(),
                call.invocationId(),
                call.progress()),
            request);
    reply.thenRun(() -> took = Duration.ofNanos(world.nanos() - begun));
    return reply;
  }

  private CompletableFuture<GlueReply> send(GlueRequest request) {
    sent.add(request);
    return Optional.ofNullable(replies.get(operation(request)))
        .map(CompletableFuture::completedFuture)
        .orElseGet(() -> glue.client(() -> true).send(request));
  }
}
