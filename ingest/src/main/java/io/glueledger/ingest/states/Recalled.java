/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.states;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.DefinitionVersion;
import java.util.Optional;

/**
 * What a gate could recall of a connection when it was asked to change it.
 *
 * @param newest the newest version; empty if there is none, or it is not readable
 * @param readable false if the state is kept and could not be read back in time
 */
public record Recalled(Optional<DefinitionVersion> newest, boolean readable) {

  /** There is a state, and nobody can tell now what it is. */
  public static final Recalled UNREADABLE = new Recalled(Optional.empty(), false);

  /** A state that is at hand. */
  public static Recalled of(ConnectionState state) {
    return new Recalled(state.newest(), true);
  }
}
