/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.Definition;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What lists and counts see of a connection.
 *
 * @param present whether it exists
 * @param type in upper case; {@code UNKNOWN} if it was never seen
 * @param severity of its worst finding; empty without one, and if it does not exist
 */
public record ListingFacets(boolean present, String type, Optional<Severity> severity) {

  /** Of a connection with that newest version. */
  public static ListingFacets of(DefinitionVersion newest) {
    return new ListingFacets(
        newest.present(),
        newest
            .definition()
            .map(Definition::getConnectionType)
            .flatMap(type -> type.getText())
            .orElse("UNKNOWN")
            .toUpperCase(Locale.ROOT),
        newest.present() ? worst(newest.findings()) : Optional.empty());
  }

  private static Optional<Severity> worst(List<Finding> findings) {
    return findings.stream().map(Finding::getSeverity).max(Comparator.naturalOrder());
  }
}
