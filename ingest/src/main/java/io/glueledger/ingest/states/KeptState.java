/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.states;

import io.glueledger.definition.stored.ConnectionStates.Kept;
import java.util.Optional;

/**
 * What a starting gate takes over of a connection.
 *
 * @param row where the state is kept
 * @param open the state itself if it has an open change, since somebody must end that
 */
public record KeptState(ConnectionFacts facts, StateRow row, Optional<Kept> open) {

  /** Of a state that was read. */
  public static KeptState of(Kept kept, StateRow row) {
    ConnectionFacts facts = ConnectionFacts.of(kept);
    return new KeptState(facts, row, facts.open() ? Optional.of(kept) : Optional.empty());
  }
}
