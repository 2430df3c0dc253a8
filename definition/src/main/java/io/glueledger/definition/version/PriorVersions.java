/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.version;

import java.util.Optional;

/**
 * What a change is judged beside.
 *
 * @param newest the version that it would replace; empty if there is none
 * @param reference the newest version at which nothing was open for review; empty if there is no
 *     version at all
 */
public record PriorVersions(
    Optional<DefinitionVersion> newest, Optional<DefinitionVersion> reference) {

  /** Nothing is known of the connection. */
  public static final PriorVersions NONE = new PriorVersions(Optional.empty(), Optional.empty());

  /** Where the event stands that made the newest version. */
  public Optional<Long> newestOffset() {
    return newest.map(DefinitionVersion::offset);
  }

  /** Where the event stands that made the reference. */
  public Optional<Long> referenceOffset() {
    return reference.map(DefinitionVersion::offset);
  }
}
