/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.states;

import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.stored.ConnectionStates.Kept;
import io.glueledger.definition.version.DefinitionVersion;
import java.util.Optional;

/**
 * The little that a gate always knows of a connection.
 *
 * @param offset of the last event that is folded in; -1 for none
 * @param version offset of the event that made the newest version; -1 for none
 * @param present whether the newest version says that the connection exists
 * @param open whether a change has not ended
 * @param status Glue's Status, as last said
 */
public record ConnectionFacts(
    long offset, long version, boolean present, boolean open, Optional<String> status) {

  /** Nothing is known of the connection. */
  public static final ConnectionFacts UNKNOWN = of(new Kept(-1, ConnectionState.UNKNOWN));

  /** The facts of a state. */
  public static ConnectionFacts of(Kept kept) {
    ConnectionState state = kept.state();
    return new ConnectionFacts(
        kept.offset(),
        state.newest().map(DefinitionVersion::offset).orElse(-1L),
        state.present().isPresent(),
        !state.open().isEmpty(),
        state.status().map(String::intern));
  }
}
