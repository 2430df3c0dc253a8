/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change;

import io.glueledger.event.ConnectionId;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.call.ChangeIds;
import io.glueledger.ingest.call.ConnectionTargets;
import io.glueledger.ingest.call.ConnectionTargets.Target;
import io.glueledger.ingest.change.request.RequestValidator;
import io.glueledger.ingest.change.request.RequestedChange;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/**
 * The operations that change connections: tells which connection each is about, and has a {@link
 * ChangeAttempt} do the rest.
 */
public final class ChangeHandler {
  private final ConnectionTargets targets;
  private final RequestValidator validator;
  private final ChangeAttempt.Factory attempts;
  private final Glue glue;
  private final InstantSource clock;

  /**
   * The operations of one gate.
   *
   * @param glue takes batches; single changes are sent by their attempts
   * @param clock dates the ids of batches
   */
  public ChangeHandler(
      ConnectionTargets targets,
      RequestValidator validator,
      ChangeAttempt.Factory attempts,
      Glue glue,
      InstantSource clock) {
    this.targets = targets;
    this.validator = validator;
    this.attempts = attempts;
    this.glue = glue;
    this.clock = clock;
  }

  public CompletableFuture<CallReply> create(
      AuthenticatedCall call, CreateConnectionRequest request) {
    return withInput(
        request.connectionInput(),
        input -> targets.named(request.catalogId(), input.name(), "ConnectionInput.Name"),
        id -> run(call, RequestedChange.create(id, request)));
  }

  public CompletableFuture<CallReply> update(
      AuthenticatedCall call, UpdateConnectionRequest request) {
    return withInput(
        request.connectionInput(),
        input -> targets.named(request.catalogId(), request.name(), "Name"),
        id -> run(call, RequestedChange.update(id, request)));
  }

  public CompletableFuture<CallReply> delete(
      AuthenticatedCall call, DeleteConnectionRequest request) {
    return targets
        .named(request.catalogId(), request.connectionName(), "ConnectionName")
        .then(id -> run(call, RequestedChange.delete(id, request)));
  }

  public CompletableFuture<CallReply> tag(AuthenticatedCall call, TagResourceRequest request) {
    return targets
        .arn(request.resourceArn())
        .then(id -> run(call, RequestedChange.tag(id, request)));
  }

  public CompletableFuture<CallReply> untag(AuthenticatedCall call, UntagResourceRequest request) {
    return targets
        .arn(request.resourceArn())
        .then(id -> run(call, RequestedChange.untag(id, request)));
  }

  public CompletableFuture<CallReply> batchDelete(
      AuthenticatedCall call, BatchDeleteConnectionRequest request) {
    Optional<WireError> broken = validator.modelError(request);
    if (broken.isPresent()) {
      return CallReply.refuse(broken.get());
    }
    String catalog = targets.catalog(request.catalogId());
    Set<ConnectionId> connections = new LinkedHashSet<>();
    for (String name : request.connectionNameList()) {
      Target target = targets.named(catalog, name, "ConnectionNameList");
      if (target instanceof Target.Unusable unusable) {
        return CallReply.refuse(unusable.error());
      }
      connections.add(((Target.Named) target).connection());
    }
    if (connections.isEmpty()) {
      return CallReply.refuse(
          WireErrors.invalidInput("ConnectionNameList must name a connection."));
    }
    String batchId = ChangeIds.next(clock.instant());
    List<CompletableFuture<ChangeAttempt>> members =
        connections.stream()
            .map(id -> attempts.begin(call, RequestedChange.deleteInBatch(id, request, batchId)))
            .toList();
    return CompletableFuture.allOf(members.toArray(CompletableFuture<?>[]::new))
        .thenCompose(
            all -> {
              List<ChangeAttempt> begun = members.stream().map(CompletableFuture::join).toList();
              return new BatchDeletion(batchId, catalog, begun, glue).run();
            });
  }

  private CompletableFuture<CallReply> run(AuthenticatedCall call, RequestedChange change) {
    return attempts.begin(call, change).thenCompose(ChangeAttempt::run);
  }

  private static CompletableFuture<CallReply> withInput(
      @Nullable ConnectionInput input,
      Function<ConnectionInput, Target> target,
      Function<ConnectionId, CompletableFuture<CallReply>> attempt) {
    return input == null
        ? CallReply.refuse(WireErrors.invalidInput("ConnectionInput is required."))
        : target.apply(input).then(attempt);
  }
}
