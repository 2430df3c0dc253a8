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
import io.glueledger.ingest.change.request.RedactedRequests;
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
  private final RedactedRequests redaction;
  private final BaselineObserver baseline;
  private final ChangeDecider decider;
  private final ChangeRecorder recorder;
  private final ChangeQueue queue;
  private final Glue glue;
  private final InstantSource clock;

  public ChangeHandler(
      ConnectionTargets targets,
      RequestValidator validator,
      RedactedRequests redaction,
      BaselineObserver baseline,
      ChangeDecider decider,
      ChangeRecorder recorder,
      ChangeQueue queue,
      Glue glue,
      InstantSource clock) {
    this.targets = targets;
    this.validator = validator;
    this.redaction = redaction;
    this.baseline = baseline;
    this.decider = decider;
    this.recorder = recorder;
    this.queue = queue;
    this.glue = glue;
    this.clock = clock;
  }

  public CompletableFuture<CallReply> create(
      AuthenticatedCall call, CreateConnectionRequest request) {
    return withInput(
        request.connectionInput(),
        input -> targets.named(request.catalogId(), input.name(), "ConnectionInput.Name"),
        id -> attempt(call, RequestedChange.create(id, request)).run());
  }

  public CompletableFuture<CallReply> update(
      AuthenticatedCall call, UpdateConnectionRequest request) {
    return withInput(
        request.connectionInput(),
        input -> targets.named(request.catalogId(), request.name(), "Name"),
        id -> attempt(call, RequestedChange.update(id, request)).run());
  }

  public CompletableFuture<CallReply> delete(
      AuthenticatedCall call, DeleteConnectionRequest request) {
    return targets
        .named(request.catalogId(), request.connectionName(), "ConnectionName")
        .then(id -> attempt(call, RequestedChange.delete(id, request)).run());
  }

  public CompletableFuture<CallReply> tag(AuthenticatedCall call, TagResourceRequest request) {
    return targets
        .arn(request.resourceArn())
        .then(id -> attempt(call, RequestedChange.tag(id, request)).run());
  }

  public CompletableFuture<CallReply> untag(AuthenticatedCall call, UntagResourceRequest request) {
    return targets
        .arn(request.resourceArn())
        .then(id -> attempt(call, RequestedChange.untag(id, request)).run());
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
    List<ChangeAttempt> members =
        connections.stream()
            .map(id -> attempt(call, RequestedChange.deleteInBatch(id, request, batchId)))
            .toList();
    return new BatchDeletion(batchId, catalog, members, queue, glue).run();
  }

  private ChangeAttempt attempt(AuthenticatedCall call, RequestedChange change) {
    return new ChangeAttempt(
        call, change, validator, redaction, baseline, decider, recorder, queue, glue);
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
