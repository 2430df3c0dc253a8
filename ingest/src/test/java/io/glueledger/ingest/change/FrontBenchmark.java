/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import static java.time.Duration.ofSeconds;

import com.sun.management.ThreadMXBean;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.definition.rules.GlueRules;
import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.PriorVersions;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.VersionOrigin;
import io.glueledger.event.Writer;
import io.glueledger.ingest.auth.AuthFixtures;
import io.glueledger.ingest.auth.AuthFixtures.Signing;
import io.glueledger.ingest.auth.Authentication;
import io.glueledger.ingest.auth.SignatureVerifier;
import io.glueledger.ingest.auth.SignedRequest;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallProgress;
import io.glueledger.ingest.call.GateTimings;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.change.request.RedactedRequests;
import io.glueledger.ingest.change.request.RepeatedSecrets;
import io.glueledger.ingest.change.request.RequestValidator;
import io.glueledger.ingest.change.request.RequestValidator.Validation;
import io.glueledger.ingest.change.request.RequestedChange;
import io.glueledger.ingest.change.request.RetryKeys;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.metrics.StageTimers;
import io.glueledger.ingest.protocol.OperationTable;
import io.glueledger.ingest.protocol.RequestRoute;
import io.glueledger.ingest.protocol.RequestRouter;
import io.glueledger.ingest.protocol.json.AwsJsonReader;
import io.glueledger.ingest.protocol.json.ParseResult;
import io.glueledger.ingest.rights.Rights;
import io.glueledger.ingest.states.Recalled;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.pack.PackSource;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.testkit.TestResources;
import io.glueledger.testkit.registry.MockRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/**
 * What the gate computes for one update before the log has it, by stage, on one thread: no network,
 * no Kafka. Stages are medians on the clock of the last round, rounds are CPU time of the thread;
 * the first rounds warm up.
 */
public final class FrontBenchmark {
  private static final int CALLS = 20_000;
  private static final int ROUNDS = 12;
  private static final GateTimings TIMINGS =
      new GateTimings(ofSeconds(3), ofSeconds(4), ofSeconds(10), ofSeconds(12), ofSeconds(3));

  private final Map<String, long[]> stages = new LinkedHashMap<>();
  private final SignatureVerifier verifier = AuthFixtures.verifier();
  private final RequestRouter router = new RequestRouter(OperationTable.with(Set.of()), "/");
  private final RequestValidator validator = new RequestValidator(new GlueRules(RuleMode.WARN));
  private final RedactedRequests redaction;
  private final ChangeDecider decider;
  private final EventSerializer<ConnectionEvent> serializer = new MockRegistry("front").events();
  private long last;
  private int call;

  private FrontBenchmark() throws Exception {
    FingerprintKeys keys =
        new FingerprintKeys(new FingerprintKeys.Key("b", new byte[32]), List.of());
    this.redaction =
        new RedactedRequests(
            new DefinitionRedactor(keys),
            new RetryKeys(keys),
            new RepeatedSecrets(keys),
            InstantSource.system());
    this.decider =
        new ChangeDecider(
            ActivePack.load(PackSource.builtIn()),
            false,
            InstantSource.system(),
            new StageTimers(new SimpleMeterRegistry()));
  }

  /** Runs it and prints a table. */
  public static void main(String[] args) throws Exception {
    new FrontBenchmark().run(System.out);
  }

  private void run(PrintStream out) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int round = 0; round < ROUNDS; round++) {
      List<SignedRequest> requests = updates();
      stages.clear();
      long cpu = threads.getCurrentThreadCpuTime();
      long size = 0;
      for (call = 0; call < CALLS; call++) {
        size += one(requests.get(call));
      }
      cpu = threads.getCurrentThreadCpuTime() - cpu;
      out.printf(
          Locale.ROOT,
          "round %d: %.1f µs CPU a call, %d bytes%n",
          round,
          cpu / 1e3 / CALLS,
          size / CALLS);
    }
    out.println("| stage | median µs |\n| --- | --- |");
    stages.forEach(
        (stage, times) -> {
          Arrays.sort(times);
          out.printf(Locale.ROOT, "| %s | %.1f |%n", stage, times[CALLS / 2] / 1e3);
        });
  }

  private long one(SignedRequest request) {
    last = System.nanoTime();
    Authentication.Authenticated caller = (Authentication.Authenticated) verifier.verify(request);
    took("signature");
    RequestRoute.ToGlue route = (RequestRoute.ToGlue) router.route(request, caller.service());
    UpdateConnectionRequest read =
        (UpdateConnectionRequest)
            ((ParseResult.Understood)
                    AwsJsonReader.read(route.operation().requestBuilder().get(), request.body()))
                .request();
    took("reading");
    AuthenticatedCall context =
        new AuthenticatedCall(
            "UpdateConnection",
            new Actor("bench", "AKIDEXAMPLE", "127.0.0.1", "aws-cli", null),
            Rights.NONE,
            caller.signature(),
            caller.signedAt(),
            request.one("amz-sdk-invocation-id"),
            new CallProgress(() -> false));
    ConnectionId id = new ConnectionId("123456789012", read.name());
    RequestedChange change = RequestedChange.update(id, read);
    Validation.Valid valid = (Validation.Valid) validator.validate(change, true);
    took("Glue's rules");
    RedactedRequest redacted =
        redaction.redact(context, change, Recalled.of(ConnectionState.UNKNOWN));
    took("redaction and retry key");
    ChangeRequested requested = redacted.event(TIMINGS, Optional.empty());
    took("request event");
    DefinitionVersion before =
        new DefinitionVersion(
            1,
            1,
            Instant.EPOCH,
            VersionOrigin.CHANGE,
            true,
            redacted.content().definition(),
            DefinitionRedactor.VERSION,
            Optional.empty(),
            Optional.empty(),
            List.of());
    ChangeDecided decided =
        decider.judge(
            redacted,
            requested,
            new PriorVersions(Optional.of(before), Optional.of(before)),
            valid.warnings());
    took("judging");
    long size = event(redacted, requested).length;
    size += event(redacted, decided).length;
    took("writing two events");
    return size;
  }

  private byte[] event(RedactedRequest request, SpecificRecord payload) {
    EventDraft draft =
        EventDraft.ofChange(
            request.connection(), request.changeId(), Optional.of(request.actor()), payload);
    Writer writer = new Writer("bench", call + 1L, null, "1", null, List.of());
    return serializer.serialize(draft.written(writer, Instant.now()));
  }

  /** Updates as an AWS client signs them, of 200 connections in turn, each of about 1 KiB. */
  private static List<SignedRequest> updates() {
    String body = TestResources.text(FrontBenchmark.class, "update.json");
    List<SignedRequest> requests = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      String name = "bench-" + i % 200;
      Map<String, String> headers =
          Map.of(
              "content-type",
              "application/x-amz-json-1.1",
              "x-amz-target",
              "AWSGlue.UpdateConnection",
              "amz-sdk-invocation-id",
              UUID.randomUUID().toString());
      requests.add(Signing.usual().sign(body.formatted(name, name, UUID.randomUUID()), headers));
    }
    return requests;
  }

  private void took(String stage) {
    long now = System.nanoTime();
    stages.computeIfAbsent(stage, s -> new long[CALLS])[call] = now - last;
    last = System.nanoTime();
  }
}
