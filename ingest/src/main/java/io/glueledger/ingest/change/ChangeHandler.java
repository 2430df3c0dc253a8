/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.definition.redaction.ReadHiding;
import io.glueledger.definition.rules.GlueRules;
import io.glueledger.definition.rules.Violation;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Finding;
import io.glueledger.event.RetryKey;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.call.ChangeIds;
import io.glueledger.ingest.call.ConnectionTargets;
import io.glueledger.ingest.change.request.RedactedRequest;
import io.glueledger.ingest.change.request.RedactedRequests;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/** The operations that change connections. */
public final class ChangeHandler {
  private final GateParts parts;
  private final ConnectionTargets targets;
  private final RedactedRequests intents;
  private final GlueRules rules;
  private final GlueForwarder forwarding;

  public ChangeHandler(GateParts parts, ConnectionTargets targets, RedactedRequests intents, GlueRules rules) {
    this.parts = parts;
    this.targets = targets;
    this.intents = intents;
    this.rules = rules;
    this.forwarding = new GlueForwarder(parts);
  }

  public CompletableFuture<CallReply> create(AuthenticatedCall call, CreateConnectionRequest request) {
    ConnectionInput input = request.connectionInput();
    if (input == null) {
      return Refusals.now(WireErrors.invalidInput("ConnectionInput is required."));
    }
    return on(
        targets.named(request.catalogId(), input.name(), "ConnectionInput.Name"),
        id ->
            change(
                call,
                intents.create(call, id, request),
                request.toBuilder().catalogId(id.getCatalogId()).build(),
                Optional.of(input)));
  }

  public CompletableFuture<CallReply> update(AuthenticatedCall call, UpdateConnectionRequest request) {
    ConnectionInput input = request.connectionInput();
    if (input == null) {
      return Refusals.now(WireErrors.invalidInput("ConnectionInput is required."));
    }
    return on(
        targets.named(request.catalogId(), request.name(), "Name"),
        id ->
            change(
                call,
                intents.update(call, id, request),
                request.toBuilder().catalogId(id.getCatalogId()).build(),
                Optional.of(input)));
  }

  public CompletableFuture<CallReply> delete(AuthenticatedCall call, DeleteConnectionRequest request) {
    return on(
        targets.named(request.catalogId(), request.connectionName(), "ConnectionName"),
        id ->
            change(
                call,
                intents.delete(call, id, request),
                request.toBuilder().catalogId(id.getCatalogId()).build(),
                Optional.empty()));
  }

  public CompletableFuture<CallReply> tag(AuthenticatedCall call, TagResourceRequest request) {
    return on(
        targets.arn(request.resourceArn()),
        id -> change(call, intents.tag(call, id, request), request, Optional.empty()));
  }

  public CompletableFuture<CallReply> untag(AuthenticatedCall call, UntagResourceRequest request) {
    return on(
        targets.arn(request.resourceArn()),
        id -> change(call, intents.untag(call, id, request), request, Optional.empty()));
  }

  public CompletableFuture<CallReply> batchDelete(
      AuthenticatedCall call, BatchDeleteConnectionRequest request) {
    List<Violation> broken = rules.wire(request);
    if (!broken.isEmpty()) {
      return Refusals.now(WireErrors.invalidInput(Violation.errorMessage(broken)));
    }
    Set<String> names = new LinkedHashSet<>(request.connectionNameList());
    String catalog = targets.catalog(request.catalogId());
    RetryKey retryKey = intents.retryKey(call, request);
    String batchId = ChangeIds.next(parts.timers().now());
    Set<ConnectionId> connections = new LinkedHashSet<>();
    for (String name : names) {
      ConnectionTargets.Target target = targets.named(catalog, name, "ConnectionNameList");
      if (target.connection().isEmpty()) {
        return Refusals.now(target.error().orElseThrow());
      }
      connections.add(target.connection().get());
    }
    if (connections.isEmpty()) {
      return Refusals.now(WireErrors.invalidInput("ConnectionNameList must name a connection."));
    }
    List<RedactedRequest> members =
        connections.stream().map(id -> intents.delete(call, id, retryKey, batchId)).toList();
    return batch(call, catalog, members);
  }

  /** First every member is known to the ledger; then one clock runs for all of them. */
  private CompletableFuture<CallReply> batch(AuthenticatedCall call, String catalog, List<RedactedRequest> members) {
    List<CompletableFuture<Optional<String>>> known =
        members.stream().filter(m -> allows(call, m)).map(this::ready).toList();
    return CompletableFuture.allOf(known.toArray(CompletableFuture<?>[]::new))
        .thenCompose(
            all -> {
              boolean unknown = known.stream().anyMatch(k -> k.join().isPresent());
              long start = parts.timers().nanos();
              return new BatchDeletion(parts, forwarding, catalog)
                  .run(members, member -> admit(call, member, unknown, start));
            });
  }

  private CompletableFuture<BatchDeletion.Member> admit(
      AuthenticatedCall call, RedactedRequest intent, boolean unknown, long start) {
    ChangeAttempt passage = new ChangeAttempt(parts, intent, List.of(), start);
    CompletableFuture<Admission> admission;
    if (!allows(call, intent)) {
      admission = passage.forbid(Refusals.missingRight(intent));
    } else {
      admission = unknown ? passage.abandon() : passage.admit();
    }
    return admission.thenApply(a -> new BatchDeletion.Member(passage, a));
  }

  private CompletableFuture<CallReply> change(
      AuthenticatedCall call, RedactedRequest intent, GlueRequest request, Optional<ConnectionInput> input) {
    if (!allows(call, intent)) {
      return replyOf(passage(intent, List.of()).forbid(Refusals.missingRight(intent)));
    }
    Optional<WireError> broken = broken(intent, request, input);
    if (broken.isPresent()) {
      return replyOf(passage(intent, List.of()).reject(broken.get(), findings(request, input)));
    }
    List<Finding> warnings = input.map(i -> rules.findings(rules.documented(i))).orElse(List.of());
    return ready(intent)
        .thenCompose(
            problem -> {
              ChangeAttempt passage = passage(intent, warnings);
              return problem.isPresent()
                  ? replyOf(passage.abandon())
                  : passage.admit().thenCompose(a -> go(passage, a, request));
            });
  }

  private CompletableFuture<CallReply> go(ChangeAttempt passage, Admission admission, GlueRequest request) {
    return admission instanceof Admission.Admitted
        ? forwarding.forward(passage, request)
        : completedFuture(Refusals.reply(admission));
  }

  private CompletableFuture<Optional<String>> ready(RedactedRequest intent) {
    return parts.baseline().ensure(intent);
  }

  private ChangeAttempt passage(RedactedRequest intent, List<Finding> warnings) {
    return new ChangeAttempt(parts, intent, warnings, parts.timers().nanos());
  }

  /** The error for a request that Glue's rules, or the gate's few own, forbid to forward. */
  private Optional<WireError> broken(
      RedactedRequest intent, GlueRequest request, Optional<ConnectionInput> input) {
    String name = intent.connection().getName();
    Optional<String> other = input.map(ConnectionInput::name).filter(given -> !given.equals(name));
    if (other.isPresent()) {
      return Optional.of(
          WireErrors.invalidInput(
              "ConnectionInput.Name must equal Name: the name of a connection cannot be changed."));
    }
    Optional<String> placeholder = input.flatMap(i -> ReadHiding.placeholderIn(i));
    if (placeholder.isPresent()) {
      return Optional.of(
          WireErrors.invalidInput(
              placeholder.get()
                  + " holds the placeholder that hidden values are shown as. Send the real value, or"
                  + " use a secret of AWS Secrets Manager."));
    }
    List<Violation> wire = rules.wire(request);
    if (!wire.isEmpty()) {
      return Optional.of(WireErrors.invalidInput(Violation.errorMessage(wire)));
    }
    List<Violation> documented =
        rules.refusesDocumented() ? input.map(rules::documented).orElse(List.of()) : List.of();
    return documented.isEmpty()
        ? Optional.empty()
        : Optional.of(WireErrors.invalidInput(Violation.errorMessage(documented)));
  }

  private List<Finding> findings(GlueRequest request, Optional<ConnectionInput> input) {
    List<Violation> wire = rules.wire(request);
    return wire.isEmpty()
        ? input.map(i -> rules.findings(rules.documented(i))).orElse(List.of())
        : wire.stream()
            .map(v -> v.toFinding(io.glueledger.definition.rules.RuleMode.ENFORCE))
            .toList();
  }

  private static boolean allows(AuthenticatedCall call, RedactedRequest intent) {
    return call.rights()
        .allows(call.action(), intent.connection().getCatalogId(), intent.connection().getName());
  }

  private static CompletableFuture<CallReply> on(
      ConnectionTargets.Target target, Function<ConnectionId, CompletableFuture<CallReply>> change) {
    return target
        .connection()
        .map(change)
        .orElseGet(() -> Refusals.now(target.error().orElseThrow()));
  }

  private static CompletableFuture<CallReply> replyOf(CompletableFuture<Admission> admission) {
    return admission.thenApply(Refusals::reply);
  }
}
