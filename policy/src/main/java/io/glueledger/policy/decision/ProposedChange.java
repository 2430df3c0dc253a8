/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.decision;

import io.glueledger.definition.lifecycle.ChangeResult;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.event.Value;
import io.glueledger.event.Visibility;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One change to be judged. All of it stands on the log, so that the decision can be made again.
 *
 * @param operation what the change does
 * @param action Glue's operation, as called
 * @param connection the connection
 * @param principal who asked, as the gate authenticated them
 * @param proposed the redacted definition that would come to be: of a create or an update as asked
 *     for; of a tag or untag the present one with the tags after the change; empty only for a
 *     delete
 * @param previous the redacted definition of the version that the change replaces; empty if there
 *     is none
 * @param judgedAt the time that time-dependent conditions see
 * @param strict if true, findings that the previous version already had deny all the same
 */
public record ProposedChange(
    Operation operation,
    String action,
    ConnectionId connection,
    String principal,
    Optional<Definition> proposed,
    Optional<Definition> previous,
    Instant judgedAt,
    boolean strict) {

  /** Refuses an unknown operation, and anything but a delete without a proposed definition. */
  public ProposedChange {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(principal, "principal");
    Objects.requireNonNull(proposed, "proposed");
    Objects.requireNonNull(previous, "previous");
    Objects.requireNonNull(judgedAt, "judgedAt");
    if (operation == Operation.UNKNOWN) {
      throw new IllegalArgumentException("operation is unknown: such a change cannot be judged");
    }
    if (proposed.isEmpty() != (operation == Operation.DELETE)) {
      throw new IllegalArgumentException(
          "proposed must be given, but for a delete; the operation is " + operation);
    }
  }

  /**
   * The change that a request on the log asks for. Tags of a connection that nobody knows are
   * judged as if they were all there is.
   */
  public static ProposedChange requested(
      ConnectionId connection,
      String principal,
      ChangeRequested request,
      Optional<Definition> previous,
      Instant judgedAt,
      boolean strict) {
    return new ProposedChange(
        request.getOperation(),
        request.getAction(),
        connection,
        principal,
        request.getOperation() == Operation.DELETE
            ? Optional.empty()
            : ChangeResult.definitionAfter(request, previous)
                .or(() -> Optional.of(onlyTags(request))),
        previous,
        judgedAt,
        strict);
  }

  /** The step from another definition to the same proposed one, as an update. */
  public ProposedChange asUpdateOf(Definition reference) {
    return new ProposedChange(
        Operation.UPDATE,
        action,
        connection,
        principal,
        proposed,
        Optional.of(reference),
        judgedAt,
        strict);
  }

  private static Definition onlyTags(ChangeRequested request) {
    return Definition.newBuilder()
        .setConnectionType(Value.newBuilder().setVisibility(Visibility.REDACTED).build())
        .setTags(request.getTagsToAdd().orElse(Map.of()))
        .build();
  }
}
