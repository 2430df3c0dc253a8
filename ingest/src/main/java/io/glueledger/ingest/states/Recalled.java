/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.states;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.PriorVersions;
import java.util.Optional;

/**
 * What a gate could recall of a connection when it was asked to change it.
 *
 * @param prior what a change of it is judged beside; nothing if it is not readable
 * @param readable false if the state is kept and could not be read back in time
 */
public record Recalled(PriorVersions prior, boolean readable) {

  /** There is a state, and nobody can tell now what it is. */
  public static final Recalled UNREADABLE = new Recalled(PriorVersions.NONE, false);

  /** A state that is at hand. */
  public static Recalled of(ConnectionState state) {
    return new Recalled(state.prior(), true);
  }

  /** The newest version; empty if there is none, or it is not readable. */
  public Optional<DefinitionVersion> newest() {
    return prior.newest();
  }
}
