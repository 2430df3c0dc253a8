/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change.request;

import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.RequestSecrets;
import io.glueledger.definition.redaction.SecretScanner;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Value;
import io.glueledger.ingest.call.GateTimings;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller wants done to one connection, as the ledger may know it.
 *
 * @param changeId the change that it begins, a UUIDv7
 * @param action Glue's operation, as called
 * @param batchId common to the changes of one batch
 */
public record RedactedRequest(
    String changeId,
    ConnectionId connection,
    Operation operation,
    String action,
    Actor actor,
    Content content,
    RetryKey retryKey,
    Optional<String> batchId) {

  /**
   * What is to be written.
   *
   * @param definition the definition asked for (create, update)
   * @param tagsToAdd the tags to set (tag)
   * @param tagKeysToRemove the tag keys to remove (untag)
   * @param secrets the values of the request that are not shown; they never leave the process
   */
  public record Content(
      Optional<Definition> definition,
      Optional<Map<String, Value>> tagsToAdd,
      Optional<List<String>> tagKeysToRemove,
      RequestSecrets secrets) {}

  /** The connection's record key. */
  public String key() {
    return ConnectionKeys.text(connection);
  }

  /** Text of Glue's, without any value of the request that the ledger does not show. */
  public String withoutValues(String text) {
    return SecretScanner.blank(content.secrets().blank(text));
  }

  /**
   * The first event of the change.
   *
   * @param repeatOf the ended change whose answer invited this one to come again
   */
  public ChangeRequested event(GateTimings timings, Optional<String> repeatOf) {
    return new ChangeRequested(
        operation,
        action,
        content.definition().orElse(null),
        content.tagsToAdd().orElse(null),
        content.tagKeysToRemove().orElse(null),
        timings.forwardWithin().toMillis(),
        timings.glueTimeout().toMillis(),
        retryKey,
        repeatOf.orElse(null),
        batchId.orElse(null),
        DefinitionRedactor.VERSION);
  }
}
