/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

/**
 * What one event did to a connection; readers of the log act on effects and never on raw events.
 */
public sealed interface Effect {

  /** A change was requested and waits. */
  record Opened(OpenChange change) implements Effect {}

  /** A change was allowed, or allowed again against a newer version. */
  record Allowed(OpenChange change) implements Effect {}

  /** A change was sent and its answer is unknown. */
  record Doubted(OpenChange change) implements Effect {}

  /** A change ended. Follows for every change exactly once. */
  record Ended(Ending ending) implements Effect {}

  /** An answered outcome replaced the inferred one of a change that had ended before. */
  record Corrected(Ending before, Ending after) implements Effect {}

  /** The connection became something else. */
  record VersionMade(Version version) implements Effect {}

  /** A version turned out not to come from the change that it was ascribed to. */
  record VersionReattributed(Version version) implements Effect {}

  /**
   * Glue was seen to hold what {@link VersionMade}, if it follows, or else the newest version says.
   */
  record ObservationAccepted(long offset) implements Effect {}

  /**
   * The event changed nothing.
   *
   * @param why one sentence without values
   */
  record Ignored(long offset, String why) implements Effect {}
}
