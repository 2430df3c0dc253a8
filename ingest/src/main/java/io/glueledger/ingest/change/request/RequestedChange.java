/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change.request;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Operation;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/**
 * One change as its caller asked for it, secrets included: it lives in this process for one call.
 *
 * @param asked the request as it was read
 * @param toForward the request as Glue gets it: its catalog always named
 * @param input the definition asked for, if the operation has one
 * @param removed the paths of secrets that it removes on purpose; they stand in no definition
 * @param batchId common to the changes of one batch
 */
public record RequestedChange(
    ConnectionId connection,
    Operation operation,
    GlueRequest asked,
    GlueRequest toForward,
    Optional<ConnectionInput> input,
    Set<String> removed,
    Optional<String> batchId) {

  public static RequestedChange create(ConnectionId id, CreateConnectionRequest asked) {
    GlueRequest toForward = asked.toBuilder().catalogId(id.getCatalogId()).build();
    return change(id, Operation.CREATE, asked, toForward, asked.connectionInput());
  }

  public static RequestedChange update(ConnectionId id, UpdateConnectionRequest asked) {
    RemovedSecrets without = RemovedSecrets.from(asked.connectionInput());
    GlueRequest toForward =
        asked.toBuilder().catalogId(id.getCatalogId()).connectionInput(without.input()).build();
    return new RequestedChange(
        id,
        Operation.UPDATE,
        asked,
        toForward,
        Optional.of(without.input()),
        without.paths(),
        Optional.empty());
  }

  public static RequestedChange delete(ConnectionId id, DeleteConnectionRequest asked) {
    GlueRequest toForward = asked.toBuilder().catalogId(id.getCatalogId()).build();
    return change(id, Operation.DELETE, asked, toForward, null);
  }

  /** The deletion of one connection of a batch, which is forwarded as a whole. */
  public static RequestedChange deleteInBatch(
      ConnectionId id, BatchDeleteConnectionRequest asked, String batchId) {
    return new RequestedChange(
        id, Operation.DELETE, asked, asked, Optional.empty(), Set.of(), Optional.of(batchId));
  }

  public static RequestedChange tag(ConnectionId id, TagResourceRequest asked) {
    return change(id, Operation.TAG, asked, asked, null);
  }

  public static RequestedChange untag(ConnectionId id, UntagResourceRequest asked) {
    return change(id, Operation.UNTAG, asked, asked, null);
  }

  private static RequestedChange change(
      ConnectionId id,
      Operation operation,
      GlueRequest asked,
      GlueRequest toForward,
      @Nullable ConnectionInput input) {
    return new RequestedChange(
        id, operation, asked, toForward, Optional.ofNullable(input), Set.of(), Optional.empty());
  }

  /** Without the request: the SDK's text forms print passwords. */
  @Override
  public String toString() {
    return "RequestedChange[" + operation + "]";
  }
}
