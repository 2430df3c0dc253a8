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
import io.glueledger.ingest.change.GateParts;
import io.glueledger.ingest.change.Refusals;
import io.glueledger.ingest.glue.GlueReply;
import io.glueledger.ingest.log.EventDraft;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionResponse;
import software.amazon.awssdk.services.glue.model.GetConnectionsRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionsResponse;
import software.amazon.awssdk.services.glue.model.GetTagsRequest;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.GlueResponse;

/**
 * The operations that read. What Glue answers is passed on, without the values that the caller may
 * not see; whoever does see them is recorded before the answer leaves.
 */
public final class ReadHandler {
  private final GateParts parts;
  private final ConnectionTargets targets;
  private final ReadHiding hiding;

  public ReadHandler(GateParts parts, ConnectionTargets targets, ReadHiding hiding) {
    this.parts = parts;
    this.targets = targets;
    this.hiding = hiding;
  }

  public CompletableFuture<CallReply> connection(AuthenticatedCall call, GetConnectionRequest request) {
    ConnectionTargets.Target target = targets.named(request.catalogId(), request.name(), "Name");
    return permitted(
        call,
        target,
        id ->
            ask(
                request.toBuilder().catalogId(id.getCatalogId()).build(),
                (GetConnectionResponse response) -> shown(call, id, response)));
  }

  public CompletableFuture<CallReply> connections(AuthenticatedCall call, GetConnectionsRequest request) {
    String catalog = targets.catalog(request.catalogId());
    Optional<WireError> wrong = targets.wrongCatalog(catalog);
    if (wrong.isPresent()) {
      return Refusals.now(wrong.get());
    }
    if (!call.rights().allowsSome(call.action(), catalog)) {
      return forbidden(call);
    }
    return ask(
        request.toBuilder().catalogId(catalog).build(),
        (GetConnectionsResponse response) -> shown(call, catalog, response));
  }

  public CompletableFuture<CallReply> tags(AuthenticatedCall call, GetTagsRequest request) {
    return permitted(
        call,
        targets.arn(request.resourceArn()),
        id -> ask(request, CompletableFuture::completedFuture));
  }

  /**
   * An operation that the operator passes through: it takes a right to it in the gate's own
   * catalog.
   */
  public CompletableFuture<CallReply> passThrough(AuthenticatedCall call, GlueRequest request) {
    return call.rights().allowsSome(call.action(), targets.catalog(null))
        ? ask(request, CompletableFuture::completedFuture)
        : forbidden(call);
  }

  private CompletableFuture<GlueResponse> shown(
      AuthenticatedCall call, ConnectionId id, GetConnectionResponse response) {
    Connection connection = response.connection();
    if (connection == null) {
      return completedFuture(response);
    }
    Connection hidden = hiding.hide(connection);
    if (hidden.equals(connection)) {
      return completedFuture(response);
    }
    if (!call.rights().showsPasswords(id.getCatalogId(), id.getName())) {
      return completedFuture(response.toBuilder().connection(hidden).build());
    }
    return recordRead(call, List.of(id)).thenApply(recorded -> response);
  }

  private CompletableFuture<GlueResponse> shown(
      AuthenticatedCall call, String catalog, GetConnectionsResponse response) {
    List<Connection> list = new ArrayList<>();
    List<ConnectionId> bared = new ArrayList<>();
    for (Connection connection : response.connectionList()) {
      String name = connection.name();
      if (!call.rights().allows(call.action(), catalog, name)) {
        continue;
      }
      Connection hidden = hiding.hide(connection);
      boolean visible = call.rights().showsPasswords(catalog, name);
      list.add(visible ? connection : hidden);
      if (visible && !hidden.equals(connection)) {
        bared.add(new ConnectionId(catalog, name));
      }
    }
    GlueResponse answer = response.toBuilder().connectionList(list).build();
    return recordRead(call, bared).thenApply(recorded -> answer);
  }

  private CompletableFuture<Void> recordRead(AuthenticatedCall call, List<ConnectionId> bared) {
    return CompletableFuture.allOf(
        bared.stream()
            .map(
                id ->
                    parts
                        .log()
                        .append(
                            List.of(
                                new EventDraft(
                                    id,
                                    Optional.empty(),
                                    Optional.of(call.actor()),
                                    new SecretsRead(call.action())))))
            .toArray(CompletableFuture<?>[]::new));
  }

  private <R extends GlueResponse> CompletableFuture<CallReply> ask(
      GlueRequest request, Function<R, CompletableFuture<GlueResponse>> show) {
    String requestId = ChangeIds.next(parts.timers().now());
    return parts
        .glue()
        .send(request)
        .thenCompose(
            reply -> {
              if (!(reply instanceof GlueReply.Done done)) {
                return completedFuture(failed(reply, requestId));
              }
              @SuppressWarnings("unchecked") // The SDK answers each request with its own response.
              R response = (R) done.response();
              return show.apply(response)
                  .<CallReply>thenApply(shown -> new CallReply.Success(shown, requestId))
                  .exceptionally(
                      e -> new CallReply.Failure(WireErrors.logTooSlow(requestId), requestId));
            });
  }

  private static CallReply failed(GlueReply reply, String requestId) {
    WireError error =
        reply instanceof GlueReply.Refused refused
            ? WireError.ofGlue(refused.error())
            : WireErrors.glueUnreachable(requestId);
    return new CallReply.Failure(error, requestId);
  }

  private CompletableFuture<CallReply> permitted(
      AuthenticatedCall call,
      ConnectionTargets.Target target,
      Function<ConnectionId, CompletableFuture<CallReply>> read) {
    if (target.connection().isEmpty()) {
      return Refusals.now(target.error().orElseThrow());
    }
    ConnectionId id = target.connection().get();
    return call.rights().allows(call.action(), id.getCatalogId(), id.getName())
        ? read.apply(id)
        : forbidden(call);
  }

  private static CompletableFuture<CallReply> forbidden(AuthenticatedCall call) {
    return Refusals.now(
        WireErrors.accessDenied(Refusals.missingRight(call.actor().getPrincipal(), call.action())));
  }
}
