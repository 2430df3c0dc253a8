/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import io.glueledger.definition.model.DefinitionTags;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ChangeRequested;
import io.glueledger.event.Definition;
import io.glueledger.event.Operation;
import io.glueledger.event.Value;
import io.glueledger.event.VersionOrigin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a connection is after a change, given what it was. */
public final class ChangeResult {
  private ChangeResult() {}

  /**
   * The definition that a change leaves behind if it is applied: what the gate judges and what the
   * fold records.
   *
   * @param before the definition that it replaces; empty if the connection does not exist or is
   *     unknown
   * @return empty for a delete, and for tags of a connection that is unknown
   */
  public static Optional<Definition> definitionAfter(
      ChangeRequested request, Optional<Definition> before) {
    return switch (request.getOperation()) {
      case CREATE ->
          request
              .getDefinition()
              .map(d -> DefinitionTags.withTags(d, d.getTags().orElse(Map.of())));
      case UPDATE ->
          request
              .getDefinition()
              .map(
                  d ->
                      before
                          .flatMap(Definition::getTags)
                          .map(t -> DefinitionTags.withTags(d, t))
                          .orElse(d));
      case DELETE -> Optional.empty();
      case TAG, UNTAG -> before.map(d -> DefinitionTags.withTags(d, retagged(request, d)));
      case UNKNOWN ->
          throw new IllegalArgumentException("The request names an operation unknown here");
    };
  }

  static DefinitionVersion applied(Optional<DefinitionVersion> newest, ChangeOutcome ending) {
    OpenChange change = ending.change();
    Optional<Definition> before = newest.flatMap(DefinitionVersion::definition);
    Optional<Definition> after = definitionAfter(change.request(), before);
    return new DefinitionVersion(
        newest.map(DefinitionVersion::number).orElse(0L) + 1,
        ending.offset(),
        ending.at(),
        VersionOrigin.CHANGE,
        change.request().getOperation() != Operation.DELETE,
        after,
        redactorVersion(change.request(), newest),
        Optional.of(change.changeId()),
        change.actor(),
        change.decision().map(ChangeDecided::getFindings).orElse(List.of()));
  }

  /**
   * The version of the redactor of what {@link #definitionAfter} gives: tags alone leave all else
   * as it was shown.
   */
  public static String redactorVersion(
      ChangeRequested request, Optional<DefinitionVersion> newest) {
    boolean tagsOnly =
        request.getOperation() == Operation.TAG || request.getOperation() == Operation.UNTAG;
    return tagsOnly
        ? newest.map(DefinitionVersion::redactorVersion).orElse(request.getRedactorVersion())
        : request.getRedactorVersion();
  }

  /**
   * Glue's Status after an applied change: as Glue answered, else as it was; a deleted connection
   * has none.
   */
  static Optional<String> status(ConnectionState before, ChangeOutcome ending) {
    return switch (ending.change().request().getOperation()) {
      case CREATE -> ((ChangeApplied) ending.payload()).getCreateConnectionStatus();
      case DELETE -> Optional.empty();
      default -> before.status();
    };
  }

  private static Map<String, Value> retagged(ChangeRequested request, Definition before) {
    Map<String, Value> tags = new HashMap<>(before.getTags().orElse(Map.of()));
    tags.putAll(request.getTagsToAdd().orElse(Map.of()));
    request.getTagKeysToRemove().orElse(List.of()).forEach(tags::remove);
    return tags;
  }
}
