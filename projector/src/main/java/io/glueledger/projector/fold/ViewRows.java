/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.fold;

import io.glueledger.definition.comparison.stripping.FingerprintStripper;
import io.glueledger.definition.lifecycle.ConnectionState;
import io.glueledger.definition.lifecycle.OpenChange;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.event.Actor;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.ConnectionView;
import java.util.List;
import java.util.Optional;

/** The current state of a connection, as it is published and served. */
public final class ViewRows {

  private ViewRows() {}

  /**
   * The view; empty of a connection that never had a version, such as one whose create was denied.
   */
  static Optional<ConnectionView> view(
      ConnectionId connection, ConnectionRow connectionRow, FingerprintStripper stripper) {
    ConnectionState state = connectionRow.state();
    return state
        .newest()
        .map(newest -> view(connection, newest, state, connectionRow.viewOffset(), stripper));
  }

  /** The view with the changes that are under way; empty as {@link #view} is. */
  public static Optional<ConnectionSummary> summary(
      ConnectionId connection, ConnectionRow connectionRow) {
    return view(connection, connectionRow, new FingerprintStripper())
        .map(
            view ->
                new ConnectionSummary(
                    view,
                    connectionRow.state().open().stream().map(OpenChange::changeId).toList(),
                    connectionRow.state().open().stream().anyMatch(OpenChange::inDoubt)));
  }

  /** What lists show of a version as if it were the newest; Glue's Status of then is not known. */
  public static ConnectionSummary then(ConnectionVersion version) {
    return new ConnectionSummary(
        new ConnectionView(
            version.getConnection(),
            version.getNumber(),
            version.getOrigin(),
            version.getPresent(),
            version.getDefinition().orElse(null),
            null,
            version.getChangeId().orElse(null),
            version.getActor().map(Actor::getPrincipal).orElse(null),
            version.getSince(),
            version.getFindings(),
            version.getOffset(),
            FoldVersion.CURRENT.toString()),
        List.of(),
        false);
  }

  private static ConnectionView view(
      ConnectionId connection,
      DefinitionVersion newest,
      ConnectionState state,
      long offset,
      FingerprintStripper stripper) {
    return new ConnectionView(
        connection,
        newest.number(),
        newest.origin(),
        newest.present(),
        stripper.of(newest.definition()),
        state.status().orElse(null),
        newest.changeId().orElse(null),
        newest.actor().map(Actor::getPrincipal).orElse(null),
        newest.since(),
        newest.findings(),
        offset,
        FoldVersion.CURRENT.toString());
  }
}
