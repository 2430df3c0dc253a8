/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.definition.rules.GlueRules;
import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.event.Actor;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.ingest.auth.Signature;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.call.GateMetrics;
import io.glueledger.ingest.call.GateTimings;
import io.glueledger.ingest.glue.ConnectionArns;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.queue.LogState;
import io.glueledger.ingest.rights.Rights;
import io.glueledger.ingest.server.GateAssembly;
import io.glueledger.ingest.server.OperationDispatcher;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.pack.PackSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.model.AlreadyExistsException;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionResponse;
import software.amazon.awssdk.services.glue.model.DeleteConnectionResponse;
import software.amazon.awssdk.services.glue.model.GetConnectionResponse;
import software.amazon.awssdk.services.glue.model.GetTagsResponse;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.GlueResponse;
import software.amazon.awssdk.services.glue.model.TagResourceResponse;
import software.amazon.awssdk.services.glue.model.TestConnectionResponse;
import software.amazon.awssdk.services.glue.model.UntagResourceResponse;
import software.amazon.awssdk.services.glue.model.UpdateConnectionResponse;

/**
 * One gate with a log and a Glue that answer at once, for what single calls come to. Glue says yes
 * to everything and has the connection {@code orders}, unless it is told otherwise.
 */
final class QuietGate {
  static final String SECRET = "hunter2-canary-1f9d";
  private static final String ACCOUNT = SimGate.ACCOUNT;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(35);
  private static final ActivePack PACK = builtIn();

  private final World world = new World(1);
  private final List<ConnectionEvent> events = new ArrayList<>();
  private final List<GlueRequest> sent = new ArrayList<>();
  private final Map<String, GlueReply> replies = new HashMap<>();
  private final OperationDispatcher gate;
  private Rights rights = SimGate.ALL;
  private int calls;

  QuietGate() {
    SimLog log = new SimLog(world);
    LogState ledger = new LogState();
    log.onLanding((recorded, partition) -> events.add(recorded.event()));
    log.tail(ledger, () -> true);
    answer("CreateConnection", CreateConnectionResponse.builder().createConnectionStatus("READY"));
    answer("UpdateConnection", UpdateConnectionResponse.builder());
    answer("DeleteConnection", DeleteConnectionResponse.builder());
    answer("BatchDeleteConnection", BatchDeleteConnectionResponse.builder());
    answer("TagResource", TagResourceResponse.builder());
    answer("UntagResource", UntagResourceResponse.builder());
    answer("TestConnection", TestConnectionResponse.builder());
    answer("GetTags", GetTagsResponse.builder().tags(Map.of()));
    answer("GetConnection", GetConnectionResponse.builder().connection(held("orders", "before")));
    this.gate =
        new GateAssembly(
                log.writer(() -> true),
                ledger,
                this::send,
                PACK,
                false,
                new FingerprintKeys(new FingerprintKeys.Key("quiet", new byte[32]), List.of()),
                new GlueRules(RuleMode.WARN),
                new ConnectionArns(Region.US_EAST_1),
                ACCOUNT,
                Set.of(ACCOUNT),
                GateTimings.DEFAULT,
                world.timers(() -> true),
                new GateMetrics(new SimpleMeterRegistry()),
                task -> world.in(Duration.ZERO, task))
            .gate();
  }

  /** What the caller may do from now on. */
  QuietGate rights(Rights given) {
    rights = given;
    return this;
  }

  /** What Glue answers to an operation from now on. */
  QuietGate answer(String operation, GlueResponse.Builder response) {
    replies.put(operation, new GlueReply.Done(response.build(), Optional.of("glue")));
    return this;
  }

  /** The error with which Glue refuses an operation from now on. */
  QuietGate refuse(String operation, String code, String message) {
    GlueException.Builder error =
        code.equals("AlreadyExistsException")
            ? AlreadyExistsException.builder()
            : GlueException.builder();
    AwsErrorDetails details =
        AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
    replies.put(
        operation,
        new GlueReply.Refused(
            (GlueException) error.awsErrorDetails(details).statusCode(400).build(),
            Optional.of("glue")));
    return this;
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
    CompletableFuture<CallReply> reply = start(invocation, request);
    world.run(LONG_ENOUGH);
    assertThat(reply).as("answer to %s", operation(request)).isCompleted();
    return reply.join();
  }

  /** Calls that are made at the same moment. */
  List<CallReply> together(GlueRequest... requests) {
    List<CompletableFuture<CallReply>> replies =
        Arrays.stream(requests).map(request -> start("call-" + calls++, request)).toList();
    world.run(LONG_ENOUGH);
    return replies.stream().map(CompletableFuture::join).toList();
  }

  /** The error that a call is refused with. */
  WireError error(GlueRequest request) {
    return ((CallReply.Failure) call(request)).error();
  }

  /** All that stands on the log, oldest first. */
  List<ConnectionEvent> events() {
    return events;
  }

  List<String> kinds() {
    return events.stream().map(ConnectionEvent::getKind).toList();
  }

  /** The operations that reached Glue. */
  List<String> sent() {
    return sent.stream().map(QuietGate::operation).toList();
  }

  /** The last request that reached Glue. */
  GlueRequest lastSent() {
    return sent.get(sent.size() - 1);
  }

  static ConnectionInput.Builder good(String name, String description) {
    return Callers.input(name, description).toBuilder();
  }

  static Connection held(String name, String description) {
    return SimGlue.shown(good(name, description).build());
  }

  static String arn(String name) {
    return "arn:aws:glue:us-east-1:" + ACCOUNT + ":connection/" + name;
  }

  private CompletableFuture<CallReply> start(String invocation, GlueRequest request) {
    byte[] unique = (invocation + world.nanos()).getBytes(StandardCharsets.UTF_8);
    return gate.handle(
        new AuthenticatedCall(
            operation(request),
            new Actor("ada", "AKIAQUIET", null, null),
            rights,
            new Signature(Arrays.copyOf(unique, 32)),
            Optional.of(invocation)),
        request);
  }

  private CompletableFuture<GlueReply> send(GlueRequest request) {
    sent.add(request);
    return CompletableFuture.completedFuture(
        Optional.ofNullable(replies.get(operation(request))).orElseThrow());
  }

  private static String operation(GlueRequest request) {
    return request.getClass().getSimpleName().replace("Request", "");
  }

  private static ActivePack builtIn() {
    try {
      return ActivePack.load(PackSource.builtIn());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
