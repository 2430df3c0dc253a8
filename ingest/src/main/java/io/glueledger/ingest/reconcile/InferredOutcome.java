/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.reconcile;

import io.glueledger.definition.comparison.ComparisonResult;
import io.glueledger.definition.comparison.DefinitionComparison;
import io.glueledger.definition.lifecycle.ChangeResult;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.ChangeApplied;
import io.glueledger.event.ChangeNotApplied;
import io.glueledger.event.ChangeNotForwarded;
import io.glueledger.event.ChangeUndetermined;
import io.glueledger.event.ConnectionObserved;
import io.glueledger.event.Definition;
import io.glueledger.event.NotForwardedReason;
import io.glueledger.event.Operation;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * How a change ended, concluded from what Glue holds once nothing of it can be under way any more:
 * the table "Who ends what" of docs/lifecycle.md. Pure.
 */
public final class InferredOutcome {
  private InferredOutcome() {}

  /** The outcome of a change that Glue need not be asked about; empty if it must be. */
  public static Optional<SpecificRecord> withoutAsking(OpenChange change) {
    return change.allowed()
        ? Optional.empty()
        : Optional.of(new ChangeNotForwarded(NotForwardedReason.ABANDONED, true, null));
  }

  /**
   * The outcome of an allowed change.
   *
   * @param state the connection as the ledger knows it, the change still open
   * @param seen what Glue holds
   */
  public static SpecificRecord of(
      OpenChange change, ConnectionState state, ConnectionObserved seen) {
    Operation operation = change.request().getOperation();
    if (operation == Operation.DELETE) {
      return deleted(state, seen);
    }
    if (!seen.getPresent()) {
      return new ChangeNotApplied("AWS Glue does not have the connection");
    }
    Optional<Definition> before = state.newest().flatMap(DefinitionVersion::definition);
    boolean asBefore =
        matches(before, state.newest().map(DefinitionVersion::redactorVersion).orElse(""), seen);
    boolean asAsked =
        matches(
            ChangeResult.definitionAfter(change.request(), before),
            ChangeResult.redactorVersion(change.request(), state.newest()),
            seen);
    if (asAsked && !asBefore) {
      return new ChangeApplied(true, null, seen.getStatus().orElse(null));
    }
    if (asBefore && !asAsked) {
      return new ChangeNotApplied("AWS Glue holds the previous version");
    }
    return new ChangeUndetermined(
        asBefore
            ? "AWS Glue holds what was asked for, and held the same before"
            : "AWS Glue holds neither the previous version nor what was asked for");
  }

  /** The gate looked before the delete: what the ledger does not know as present was not there. */
  private static SpecificRecord deleted(ConnectionState state, ConnectionObserved seen) {
    if (seen.getPresent()) {
      return new ChangeNotApplied("AWS Glue still has the connection");
    }
    return state.present().isPresent()
        ? new ChangeApplied(true, null, null)
        : new ChangeNotApplied("AWS Glue did not have the connection before either");
  }

  private static boolean matches(
      Optional<Definition> expected, String redactorVersion, ConnectionObserved seen) {
    return expected.isPresent()
        && DefinitionComparison.compare(
                expected.get(),
                seen.getDefinition().orElseThrow(),
                redactorVersion.equals(seen.getRedactorVersion()))
            != ComparisonResult.DIFFERENT;
  }
}
