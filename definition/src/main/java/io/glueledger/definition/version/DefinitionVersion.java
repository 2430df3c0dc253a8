/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.version;

import io.glueledger.event.Actor;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.VersionOrigin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a connection was from a moment on.
 *
 * @param number 1, 2, 3 …, counting on across delete and create
 * @param offset where the event stands that made it
 * @param since ledger time of that event
 * @param present false if the connection did not exist from then on
 * @param definition what it was; empty if it did not exist
 * @param redactorVersion of the redactor that has hidden what {@code definition} does not show
 * @param changeId the change that made it; empty if an observation did
 * @param findings what the decision found that let the change pass
 */
public record DefinitionVersion(
    long number,
    long offset,
    Instant since,
    VersionOrigin origin,
    boolean present,
    Optional<Definition> definition,
    String redactorVersion,
    Optional<String> changeId,
    Optional<Actor> actor,
    List<Finding> findings) {

  public DefinitionVersion {
    if (number < 1) {
      throw new IllegalArgumentException("number must be at least 1, is " + number);
    }
    if (definition.isPresent() && !present) {
      throw new IllegalArgumentException("A connection that does not exist has no definition");
    }
    findings = List.copyOf(findings);
  }

  /** The same version, if nobody asked for it after all. */
  public DefinitionVersion attributedToDrift() {
    return new DefinitionVersion(
        number,
        offset,
        since,
        VersionOrigin.DRIFT,
        present,
        definition,
        redactorVersion,
        Optional.empty(),
        Optional.empty(),
        findings);
  }

  /** The same version, as another redactor shows it. */
  public DefinitionVersion refreshed(Definition shown, String redactor) {
    return new DefinitionVersion(
        number,
        offset,
        since,
        origin,
        present,
        Optional.of(shown),
        redactor,
        changeId,
        actor,
        findings);
  }
}
