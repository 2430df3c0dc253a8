/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.comparison.stripping;

import io.glueledger.event.Definition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Definitions as they may leave the log: without fingerprints. One event's version, change and view
 * mostly hold the same definition; it is then stripped once, and is one object in all of them, so
 * that its maps are put in order once too. One thread.
 */
public final class FingerprintStripper {

  private @Nullable Definition last;
  private @Nullable Definition stripped;

  /** Null for none, as Avro's constructors take it. */
  public @Nullable Definition of(Optional<Definition> definition) {
    return definition.map(this::of).orElse(null);
  }

  @SuppressWarnings("ReferenceEquality") // Equal ones are stripped alike; comparing costs more.
  private Definition of(Definition definition) {
    Definition known = stripped;
    if (definition != last || known == null) {
      known = FingerprintRemoval.withoutFingerprints(definition);
      last = definition;
      stripped = known;
    }
    return known;
  }
}
