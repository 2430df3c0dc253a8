/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import com.sun.management.ThreadMXBean;
import io.glueledger.definition.lifecycle.DefinitionVersion;
import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.FingerprintKeys;
import io.glueledger.definition.rules.GlueRules;
import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.VersionOrigin;
import io.glueledger.event.Writer;
import io.glueledger.ingest.auth.AllowedHosts;
import io.glueledger.ingest.auth.Authentication;
import io.glueledger.ingest.auth.SignatureVerifier;
import io.glueledger.ingest.auth.SignedRequest;
import io.glueledger.ingest.auth.VerifierSettings;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.GateTimings;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.change.request.RedactedRequests;
import io.glueledger.ingest.change.request.RequestValidator;
import io.glueledger.ingest.change.request.RequestValidator.Validation;
import io.glueledger.ingest.change.request.RequestedChange;
import io.glueledger.ingest.change.request.RetryKeys;
import io.glueledger.ingest.protocol.OperationTable;
import io.glueledger.ingest.protocol.RequestRoute;
import io.glueledger.ingest.protocol.RequestRouter;
import io.glueledger.ingest.protocol.json.AwsJsonReader;
import io.glueledger.ingest.protocol.json.ParseResult;
import io.glueledger.ingest.rights.Caller;
import io.glueledger.ingest.rights.Callers;
import io.glueledger.ingest.rights.Rights;
import io.glueledger.ingest.rights.SecretAccessKey;
import io.glueledger.policy.engine.ActivePack;
import io.glueledger.policy.pack.PackSource;
import io.glueledger.schemas.envelope.EventKind;
import io.glueledger.schemas.released.RecordType;
import io.glueledger.schemas.serialization.EventSerializer;
import io.glueledger.schemas.serialization.RegistryConfig;
import io.glueledger.schemas.serialization.SchemaRegistration;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final String KEY_ID = "AKIABENCHMARK0000000";
  private static final String SECRET = "benchmark-benchmark-benchmark-benchmark";

  private final Map<String, long[]> stages = new LinkedHashMap<>();
  private final SignatureVerifier verifier;
  private final RequestRouter router = new RequestRouter(OperationTable.with(Set.of()), "/");
  private final RequestValidator validator = new RequestValidator(new GlueRules(RuleMode.WARN));
  private final RedactedRequests redaction;
  private final ChangeDecider decider;
  private final EventSerializer<ConnectionEvent> serializer;
  private long last;
  private int call;

  private FrontBenchmark() throws Exception {
    Callers callers =
        new Callers(List.of(new Caller(KEY_ID, new SecretAccessKey(SECRET), "bench", Rights.NONE)));
    this.verifier =
        new SignatureVerifier(
            new VerifierSettings(
                "us-east-1", new AllowedHosts(Set.of("127.0.0.1")), Duration.ofMinutes(5)),
            () -> callers,
            InstantSource.system());
    FingerprintKeys keys =
        new FingerprintKeys(new FingerprintKeys.Key("b", new byte[32]), List.of());
    this.redaction =
        new RedactedRequests(
            new DefinitionRedactor(keys), new RetryKeys(keys), InstantSource.system());
    this.decider =
        new ChangeDecider(ActivePack.load(PackSource.builtIn()), false, InstantSource.system());
    RegistryConfig registry = RegistryConfig.of("mock://front");
    SchemaRegistration.register(registry.client());
    this.serializer = new EventSerializer<>(RecordType.CONNECTION_EVENT, registry.client());
    serializer.prepare();
  }

  /** Runs it and prints a table. */
  public static void main(String[] args) throws Exception {
    new FrontBenchmark().run(System.out);
  }

  private void run(PrintStream out) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int round = 0; round < ROUNDS; round++) {
      List<SignedRequest> requests = SignedUpdates.of(CALLS, KEY_ID, SECRET);
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
            new Actor("bench", KEY_ID, "127.0.0.1", "aws-cli"),
            Rights.NONE,
            caller.signature(),
            request.one("amz-sdk-invocation-id"));
    ConnectionId id = new ConnectionId("123456789012", read.name());
    RequestedChange change = RequestedChange.update(id, read);
    Validation.Valid valid = (Validation.Valid) validator.validate(change);
    took("Glue's rules");
    RedactedRequest redacted = redaction.redact(context, change);
    took("redaction and retry key");
    ChangeRequested requested = redacted.event(GateTimings.DEFAULT, Optional.empty());
    took("request event");
    DefinitionVersion before =
        new DefinitionVersion(
            1,
            1,
            Instant.EPOCH,
            VersionOrigin.CHANGE,
            true,
            redacted.content().definition(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    ChangeDecided decided =
        decider.judge(redacted, requested, Optional.of(before), valid.warnings());
    took("judging");
    long size = event(redacted, requested).length;
    size += event(redacted, decided).length;
    took("writing two events");
    return size;
  }

  private byte[] event(RedactedRequest request, SpecificRecord payload) {
    ConnectionEvent.Builder event =
        ConnectionEvent.newBuilder()
            .setConnection(request.connection())
            .setChangeId(request.changeId())
            .setWriter(new Writer("bench", call + 1L, null, "1"))
            .setRecordedAt(Instant.ofEpochMilli(System.currentTimeMillis()))
            .setActor(request.actor());
    EventKind.set(event, payload);
    return serializer.serialize(event.build());
  }

  private void took(String stage) {
    long now = System.nanoTime();
    stages.computeIfAbsent(stage, s -> new long[CALLS])[call] = now - last;
    last = System.nanoTime();
  }
}
