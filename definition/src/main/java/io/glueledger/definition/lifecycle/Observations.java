/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import io.glueledger.definition.comparison.Comparison;
import io.glueledger.definition.comparison.Definitions;
import io.glueledger.definition.lifecycle.ConnectionFold.Step;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.Definition;
import io.glueledger.event.VersionOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which observations count, and when one makes a version. */
public final class Observations {
  private Observations() {}

  static Step fold(ConnectionState state, Recorded recorded, ConnectionObserved observed) {
    if (!state.open().isEmpty()) {
      return ConnectionFold.ignored(state, recorded, "A change of the connection is open");
    }
    if (state.settledAt() > observed.getAfter()) {
      return ConnectionFold.ignored(
          state, recorded, "An outcome or an observation came between asking and recording");
    }
    ConnectionState seen = state.observed(recorded.offset(), observed.getStatus());
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.ObservationAccepted(recorded.offset()));
    if (!differs(state.newest(), observed)) {
      return new Step(seen, effects);
    }
    Version version =
        new Version(
            state.newest().map(Version::number).orElse(0L) + 1,
            recorded.offset(),
            recorded.ledgerTime(),
            state.newest().isPresent() ? VersionOrigin.DRIFT : VersionOrigin.BASELINE,
            observed.getPresent(),
            observed.getDefinition(),
            Optional.empty(),
            Optional.empty(),
            observed.getJudgement().map(ChangeDecided::getFindings).orElse(List.of()));
    effects.add(new Effect.VersionMade(version));
    return new Step(seen.version(version, observed.getStatus()), effects);
  }

  /** True if what was seen cannot be the newest version. Unknown is not a difference. */
  public static boolean differs(Optional<Version> newest, ConnectionObserved observed) {
    boolean expected = newest.map(Version::present).orElse(false);
    if (expected != observed.getPresent()) {
      return true;
    }
    Optional<Definition> before = newest.flatMap(Version::definition);
    Optional<Definition> now = observed.getDefinition();
    if (before.isEmpty() || now.isEmpty()) {
      return before.isPresent() != now.isPresent();
    }
    return Definitions.compare(before.get(), now.get()) == Comparison.DIFFERENT;
  }
}
