/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change.request;

import io.glueledger.definition.redaction.Redaction;
import io.glueledger.definition.redaction.Redactor;
import io.glueledger.definition.redaction.Secrets;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Value;
import io.glueledger.ingest.call.AuthenticatedCall;
import io.glueledger.ingest.call.ChangeIds;
import io.glueledger.ingest.queue.Timers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;
import software.amazon.awssdk.services.glue.model.UntagResourceRequest;
import software.amazon.awssdk.services.glue.model.UpdateConnectionRequest;

/**
 * Turns parsed requests into intents; from here on nothing but the call to Glue sees the raw
 * request.
 */
public final class RedactedRequests {
  private final Redactor redactor;
  private final RetryKeys retryKeys;
  private final Timers timers;

  public RedactedRequests(Redactor redactor, RetryKeys retryKeys, Timers timers) {
    this.redactor = redactor;
    this.retryKeys = retryKeys;
    this.timers = timers;
  }

  public RedactedRequest create(AuthenticatedCall call, ConnectionId id, CreateConnectionRequest request) {
    Map<String, String> tags = request.hasTags() ? request.tags() : Map.of();
    Redaction redaction = redactor.redact(id, request.connectionInput(), Optional.of(tags));
    return of(
        call,
        id,
        Operation.CREATE,
        request,
        redaction.secrets(),
        Optional.of(redaction.definition()));
  }

  public RedactedRequest update(AuthenticatedCall call, ConnectionId id, UpdateConnectionRequest request) {
    Redaction redaction = redactor.redact(id, request.connectionInput(), Optional.empty());
    return of(
        call,
        id,
        Operation.UPDATE,
        request,
        redaction.secrets(),
        Optional.of(redaction.definition()));
  }

  public RedactedRequest delete(AuthenticatedCall call, ConnectionId id, SdkPojo request) {
    return of(call, id, Operation.DELETE, request, Secrets.none(), Optional.empty());
  }

  /** One member of a batch. The retry key is that of the whole batch. */
  public RedactedRequest delete(AuthenticatedCall call, ConnectionId id, RetryKey batchKey, String batchId) {
    return new RedactedRequest(
        ChangeIds.next(timers.now()),
        id,
        Operation.DELETE,
        call.action(),
        call.actor(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Secrets.none(),
        batchKey,
        Optional.of(batchId));
  }

  public RedactedRequest tag(AuthenticatedCall call, ConnectionId id, TagResourceRequest request) {
    Redactor.RedactedTags tags = redactor.redactTags(id, request.tagsToAdd());
    return with(
        of(call, id, Operation.TAG, request, tags.secrets(), Optional.empty()),
        Optional.of(tags.tags()),
        Optional.empty());
  }

  public RedactedRequest untag(AuthenticatedCall call, ConnectionId id, UntagResourceRequest request) {
    List<String> keys = redactor.redactTagKeys(id, request.tagsToRemove());
    return with(
        of(call, id, Operation.UNTAG, request, Secrets.none(), Optional.empty()),
        Optional.empty(),
        Optional.of(keys));
  }

  public RetryKey retryKey(AuthenticatedCall call, SdkPojo request) {
    return retryKeys.of(call, request);
  }

  private RedactedRequest of(
      AuthenticatedCall call,
      ConnectionId id,
      Operation operation,
      SdkPojo request,
      Secrets secrets,
      Optional<Definition> definition) {
    return new RedactedRequest(
        ChangeIds.next(timers.now()),
        id,
        operation,
        call.action(),
        call.actor(),
        definition,
        Optional.empty(),
        Optional.empty(),
        secrets,
        retryKeys.of(call, request),
        Optional.empty());
  }

  private static RedactedRequest with(
      RedactedRequest intent,
      Optional<Map<String, Value>> tagsToAdd,
      Optional<List<String>> tagKeysToRemove) {
    return new RedactedRequest(
        intent.changeId(),
        intent.connection(),
        intent.operation(),
        intent.action(),
        intent.actor(),
        intent.definition(),
        tagsToAdd,
        tagKeysToRemove,
        intent.secrets(),
        intent.retryKey(),
        intent.batchId());
  }
}
