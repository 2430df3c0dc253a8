/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change.request;

import io.glueledger.definition.redaction.DefinitionRedactor;
import io.glueledger.definition.redaction.RequestSecrets;
import io.glueledger.definition.redaction.SecretScanner;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.definition.redaction.scan.ConnectionNames;
import io.glueledger.event.Actor;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.event.RetryKey;
import io.glueledger.event.Value;
import io.glueledger.ingest.call.GateTimings;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants done to one connection, as the ledger may know it.
 *
 * @param changeId the change that it begins, a UUIDv7
 * @param action Glue's operation, as called
 * @param unchanged paths of what its caller was not shown and left as it is
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
    List<String> unchanged,
    Optional<String> batchId) {

  private static final Pattern GLUE_ID = Pattern.compile("[A-Za-z0-9-]{1,128}");
  private static final Pattern GLUE_CODE = Pattern.compile("[A-Za-z][A-Za-z0-9.]{0,127}");
  private static final String UNREADABLE_CODE = "UnreadableErrorCode";

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
   * Why nothing of the request may be recorded; empty if it may. The name is the key of every event
   * and is shown in clear, so it may be no secret, unless a connection has it already.
   *
   * @param exists whether the ledger knows such a connection
   */
  public Optional<WireError> unrecordable(boolean exists) {
    String name = connection.getName();
    boolean create = operation == Operation.CREATE;
    if (content.secrets().blank(name).equals(RedactionMarker.TEXT)) {
      return Optional.of(
          WireErrors.invalidInput(
              create
                  ? "ConnectionInput.Name equals a secret of the connection, and names are shown in"
                      + " clear. Choose another name."
                  : "A secret of ConnectionInput equals the connection's name, which is shown in"
                      + " clear. Choose another secret."));
    }
    return exists
        ? Optional.empty()
        : ConnectionNames.unusable(name)
            .map(problem -> WireErrors.invalidInput("The connection's name " + problem));
  }

  /** An id of Glue's as far as it is one, and holds nothing of the request; null if it does. */
  public @Nullable String glueId(Optional<String> id) {
    return id.filter(text -> GLUE_ID.matcher(text).matches())
        .filter(text -> withoutValues(text).equals(text))
        .orElse(null);
  }

  /** The code of an error of Glue's as far as it is one, and holds nothing of the request. */
  public String glueCode(String code) {
    return GLUE_CODE.matcher(code).matches() && withoutValues(code).equals(code)
        ? code
        : UNREADABLE_CODE;
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
        DefinitionRedactor.VERSION,
        unchanged);
  }

  /** Whether it leaves values as they are that its caller was not shown. */
  public boolean writesBack() {
    return !unchanged.isEmpty();
  }

  /** The same, of what is left of the newest version and what it changes. */
  public RedactedRequest leaving(List<String> paths, Definition result) {
    Content kept =
        new Content(
            Optional.of(result), content.tagsToAdd(), content.tagKeysToRemove(), content.secrets());
    return new RedactedRequest(
        changeId, connection, operation, action, actor, kept, retryKey, paths, batchId);
  }
}
