/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import io.glueledger.definition.comparison.ComparisonResult;
import io.glueledger.definition.comparison.DefinitionComparison;
import io.glueledger.definition.comparison.DefinitionRefresh;
import io.glueledger.definition.lifecycle.ConnectionFold.Step;
import io.glueledger.definition.review.ReviewFold;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.RecordedEvent;
import io.glueledger.event.ChangeDecided;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.Definition;
import io.glueledger.event.VersionOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which observations count, and when one makes a version. */
public final class ObservationFold {
  private ObservationFold() {}

  static Step fold(ConnectionState state, RecordedEvent recorded, ConnectionObserved observed) {
    if (!state.open().isEmpty()) {
      return ConnectionFold.ignored(state, recorded, "A change of the connection is open");
    }
    if (state.settledAt() > observed.getAfter()) {
      return ConnectionFold.ignored(
          state, recorded, "An outcome or an observation came between asking and recording");
    }
    ConnectionState seen = state.observed(recorded.offset(), observed.getStatus());
    List<FoldEffect> effects = new ArrayList<>();
    effects.add(new FoldEffect.ObservationAccepted(recorded.offset()));
    if (!differs(state.newest(), observed)) {
      if (!refreshes(state.newest(), observed)) {
        return new Step(seen, effects);
      }
      DefinitionVersion known = state.newest().orElseThrow();
      DefinitionVersion shown =
          known.refreshed(
              DefinitionRefresh.of(
                  known.definition().orElseThrow(), observed.getDefinition().orElseThrow()),
              observed.getRedactorVersion());
      effects.add(new FoldEffect.VersionRefreshed(shown));
      return ConnectionFold.moved(
          seen.version(shown, observed.getStatus()),
          ReviewFold.refreshed(state.review(), known, shown),
          effects);
    }
    DefinitionVersion version =
        new DefinitionVersion(
            state.newest().map(DefinitionVersion::number).orElse(0L) + 1,
            recorded.offset(),
            recorded.ledgerTime(),
            state.newest().isPresent() ? VersionOrigin.DRIFT : VersionOrigin.BASELINE,
            observed.getPresent(),
            observed.getDefinition(),
            observed.getRedactorVersion(),
            Optional.empty(),
            Optional.empty(),
            observed.getJudgement().map(ChangeDecided::getFindings).orElse(List.of()));
    effects.add(new FoldEffect.VersionMade(version));
    return ConnectionFold.moved(
        seen.version(version, observed.getStatus()),
        ReviewFold.observed(state.review(), state.newest(), version, recorded),
        effects);
  }

  /** True if what was seen cannot be the newest version. Unknown is not a difference. */
  public static boolean differs(Optional<DefinitionVersion> newest, ConnectionObserved observed) {
    boolean expected = newest.map(DefinitionVersion::present).orElse(false);
    if (expected != observed.getPresent()) {
      return true;
    }
    Optional<Definition> before = newest.flatMap(DefinitionVersion::definition);
    Optional<Definition> now = observed.getDefinition();
    if (before.isEmpty() || now.isEmpty()) {
      return before.isPresent() != now.isPresent();
    }
    boolean alike = newest.get().redactorVersion().equals(observed.getRedactorVersion());
    return DefinitionComparison.compare(before.get(), now.get(), alike)
        == ComparisonResult.DIFFERENT;
  }

  /**
   * True if what was seen is the newest version, shown by a newer redactor than the one that is
   * known. An older redactor, of a gate that was not yet replaced, takes nothing back.
   */
  public static boolean refreshes(Optional<DefinitionVersion> newest, ConnectionObserved observed) {
    return observed.getDefinition().isPresent()
        && newest.filter(v -> v.definition().isPresent()).isPresent()
        && isOlder(newest.get().redactorVersion(), observed.getRedactorVersion())
        && !differs(newest, observed);
  }

  /** Versions are numbers; whatever is none is older than all. */
  private static boolean isOlder(String known, String seen) {
    return number(known) < number(seen);
  }

  private static int number(String version) {
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
  }
}
