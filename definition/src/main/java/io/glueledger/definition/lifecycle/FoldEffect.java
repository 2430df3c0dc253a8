/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import io.glueledger.definition.review.ReviewMove;
import io.glueledger.definition.version.DefinitionVersion;

/**
 * What one event did to a connection; readers of the log act on effects and never on raw events.
 */
public sealed interface FoldEffect {

  /** A change was requested and waits. */
  record Opened(OpenChange change) implements FoldEffect {}

  /** A change was allowed, or allowed again against a newer version. */
  record Allowed(OpenChange change) implements FoldEffect {}

  /** A change was sent and its answer is unknown. */
  record Doubted(OpenChange change) implements FoldEffect {}

  /** A change ended. Follows for every change exactly once. */
  record Ended(ChangeOutcome ending) implements FoldEffect {}

  /** An answered outcome replaced the inferred one of a change that had ended before. */
  record Corrected(ChangeOutcome before, ChangeOutcome after) implements FoldEffect {}

  /** The connection became something else. */
  record VersionMade(DefinitionVersion version) implements FoldEffect {}

  /** A version turned out not to come from the change that it was ascribed to. */
  record VersionReattributed(DefinitionVersion version) implements FoldEffect {}

  /** The newest version is shown by a newer redactor; it is the same version. */
  record VersionRefreshed(DefinitionVersion version) implements FoldEffect {}

  /** Items came on the review queue, were settled, or left it. */
  record ReviewMoved(ReviewMove move) implements FoldEffect {}

  /**
   * Glue was seen to hold what {@link VersionMade}, if it follows, or else the newest version says.
   */
  record ObservationAccepted(long offset) implements FoldEffect {}

  /**
   * The event changed nothing.
   *
   * @param why one sentence without values
   */
  record Ignored(long offset, String why) implements FoldEffect {}
}
