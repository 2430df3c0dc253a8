/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.read;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.glueledger.definition.redaction.ReadHiding;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.SecretsRead;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.CallReply;
import io.glueledger.ingest.call.ChangeIds;
import io.glueledger.ingest.call.ConnectionTargets;
import io.glueledger.ingest.call.MissingRight;
import io.glueledger.ingest.glue.Glue;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.log.EventLog;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionResponse;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsResponse;
import software.amazon.awssdk.services.glue.model.GetTagsRequest;
import software.amazon.awssdk.services.glue.model.GetTagsResponse;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.GlueResponse;

/**
 * The operations that read. What Glue answers is passed on, without the values that the caller may
 * not see; whoever does see them is recorded before the answer leaves.
 */
public final class ReadHandler {
  private final ConnectionTargets targets;
  private final ReadHiding hiding;
  private final EventLog log;
  private final Glue glue;
  private final InstantSource clock;

  public ReadHandler(
      ConnectionTargets targets, ReadHiding hiding, EventLog log, Glue glue, InstantSource clock) {
    this.targets = targets;
    this.hiding = hiding;
    this.log = log;
    this.glue = glue;
    this.clock = clock;
  }

  public CompletableFuture<CallReply> connection(
      AuthenticatedCall call, GetConnectionRequest request) {
    return targets
        .named(request.catalogId(), request.name(), "Name")
        .then(
            id ->
                ask(
                    call,
                    call.isAllowedOn(id),
                    request.toBuilder().catalogId(id.getCatalogId()).build(),
                    (GetConnectionResponse response) -> shown(call, id, response)));
  }

  public CompletableFuture<CallReply> connections(
      AuthenticatedCall call, GetConnectionsRequest request) {
    String catalog = targets.catalog(request.catalogId());
    Optional<WireError> wrong = targets.catalogError(catalog);
    if (wrong.isPresent()) {
      return CallReply.refuse(wrong.get());
    }
    return ask(
        call,
        call.isAllowedSomewhereIn(catalog),
        request.toBuilder().catalogId(catalog).build(),
        (GetConnectionsResponse response) -> shown(call, catalog, response));
  }

  public CompletableFuture<CallReply> tags(AuthenticatedCall call, GetTagsRequest request) {
    return targets
        .arn(request.resourceArn())
        .then(
            id ->
                ask(
                    call,
                    call.isAllowedOn(id),
                    request,
                    (GetTagsResponse response) -> shown(call, id, response)));
  }

  /**
   * An operation that the operator passes through: it takes a right to it in the gate's own
   * catalog.
   */
  public CompletableFuture<CallReply> passThrough(AuthenticatedCall call, GlueRequest request) {
    return ask(
        call,
        call.isAllowedSomewhereIn(targets.catalog(null)),
        request,
        CompletableFuture::completedFuture);
  }

  private CompletableFuture<GlueResponse> shown(
      AuthenticatedCall call, ConnectionId id, GetConnectionResponse response) {
    Connection connection = response.connection();
    if (connection == null) {
      return completedFuture(response);
    }
    Connection hidden = hiding.hide(connection);
    return hidden.equals(connection)
        ? completedFuture(response)
        : shown(call, id, response, response.toBuilder().connection(hidden).build());
  }

  private CompletableFuture<GlueResponse> shown(
      AuthenticatedCall call, ConnectionId id, GetTagsResponse response) {
    Map<String, String> hidden = hiding.hideTags(response.tags());
    return hidden.equals(response.tags())
        ? completedFuture(response)
        : shown(call, id, response, response.toBuilder().tags(hidden).build());
  }

  /** The whole response, recorded, to those whose rights show it; to others the hidden one. */
  private CompletableFuture<GlueResponse> shown(
      AuthenticatedCall call, ConnectionId id, GlueResponse whole, GlueResponse hidden) {
    return call.showsSecretsOf(id)
        ? recordRead(call, List.of(id)).thenApply(recorded -> whole)
        : completedFuture(hidden);
  }

  private CompletableFuture<GlueResponse> shown(
      AuthenticatedCall call, String catalog, GetConnectionsResponse response) {
    List<Connection> list = new ArrayList<>();
    List<ConnectionId> bared = new ArrayList<>();
    for (Connection connection : response.connectionList()) {
      ConnectionId id = new ConnectionId(catalog, connection.name());
      if (!call.isAllowedOn(id)) {
        continue;
      }
      Connection hidden = hiding.hide(connection);
      boolean visible = call.showsSecretsOf(id);
      list.add(visible ? connection : hidden);
      if (visible && !hidden.equals(connection)) {
        bared.add(id);
      }
    }
    GlueResponse answer = response.toBuilder().connectionList(list).build();
    return recordRead(call, bared).thenApply(recorded -> answer);
  }

  private CompletableFuture<Void> recordRead(AuthenticatedCall call, List<ConnectionId> bared) {
    SecretsRead read = new SecretsRead(call.action());
    return CompletableFuture.allOf(
        bared.stream()
            .map(id -> new EventDraft(id, Optional.empty(), Optional.of(call.actor()), read))
            .map(log::append)
            .toArray(CompletableFuture<?>[]::new));
  }

  private <R extends GlueResponse> CompletableFuture<CallReply> ask(
      AuthenticatedCall call,
      boolean allowed,
      GlueRequest request,
      Function<R, CompletableFuture<GlueResponse>> show) {
    if (!allowed) {
      return CallReply.refuse(WireErrors.accessDenied(MissingRight.sentence(call)));
    }
    String requestId = ChangeIds.next(clock.instant());
    return glue.send(request)
        .thenCompose(
            reply -> {
              if (!(reply instanceof GlueReply.Done done)) {
                return completedFuture(
                    CallReply.fromGlue(reply, requestId, notRead(reply, requestId)));
              }
              @SuppressWarnings("unchecked") // The SDK answers each request with its own response.
              R response = (R) done.response();
              return show.apply(response)
                  .<CallReply>thenApply(shown -> new CallReply.Success(shown, requestId))
                  .exceptionally(
                      e -> new CallReply.Failure(WireErrors.logTooSlow(requestId), requestId));
            });
  }

  private static WireError notRead(GlueReply reply, String requestId) {
    return reply instanceof GlueReply.NotSent notSent && notSent.lacksCredentials()
        ? WireErrors.noCredentials(requestId)
        : WireErrors.glueUnreadable(requestId);
  }
}
