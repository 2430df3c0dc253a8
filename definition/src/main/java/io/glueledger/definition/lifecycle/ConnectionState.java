/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.lifecycle;

import io.glueledger.definition.review.ReviewState;
import io.glueledger.definition.version.DefinitionVersion;
import io.glueledger.definition.version.PriorVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the fold remembers of one connection.
 *
 * @param newest the newest version; empty if nothing is known of the connection
 * @param open the open changes in the order of the log: the queue
 * @param settledAt offset of the newest outcome or accepted observation; -1 for none
 * @param status Glue's Status, as last said
 * @param inferred the newest inferred endings, which an answered one may still replace; at most
 *     {@link #INFERRED_KEPT}
 * @param review what people must look at, and what changes are judged beside to tell so
 */
public record ConnectionState(
    Optional<DefinitionVersion> newest,
    List<OpenChange> open,
    long settledAt,
    Optional<String> status,
    List<ChangeOutcome> inferred,
    ReviewState review) {

  /**
   * How many inferred endings are remembered: a gate whose answer comes later than this many others
   * is lost.
   */
  static final int INFERRED_KEPT = 16;

  /** Nothing is known of the connection. */
  public static final ConnectionState UNKNOWN =
      new ConnectionState(
          Optional.empty(), List.of(), -1, Optional.empty(), List.of(), ReviewState.EMPTY);

  public ConnectionState {
    open = List.copyOf(open);
    inferred = List.copyOf(inferred);
  }

  /** The change whose turn it is, allowed or not. */
  public Optional<OpenChange> head() {
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get(0));
  }

  /** The open change of that id. */
  public Optional<OpenChange> openChange(String changeId) {
    return open.stream().filter(c -> c.changeId().equals(changeId)).findFirst();
  }

  /** What a change is judged beside. */
  public PriorVersions prior() {
    return new PriorVersions(newest, review.reference(newest));
  }

  /** The newest version, if by it the connection exists. */
  public Optional<DefinitionVersion> present() {
    return newest.filter(DefinitionVersion::present);
  }

  ConnectionState opened(OpenChange change) {
    List<OpenChange> queue = new ArrayList<>(open);
    queue.add(change);
    return new ConnectionState(newest, queue, settledAt, status, inferred, review);
  }

  ConnectionState replaced(OpenChange change) {
    return new ConnectionState(
        newest,
        open.stream().map(c -> c.changeId().equals(change.changeId()) ? change : c).toList(),
        settledAt,
        status,
        inferred,
        review);
  }

  ConnectionState ended(ChangeOutcome ending) {
    List<ChangeOutcome> kept = new ArrayList<>(inferred);
    kept.removeIf(e -> e.change().changeId().equals(ending.change().changeId()));
    if (ending.inferred()) {
      kept.add(ending);
      if (kept.size() > INFERRED_KEPT) {
        kept.remove(0);
      }
    }
    return new ConnectionState(
        newest,
        open.stream().filter(c -> !c.changeId().equals(ending.change().changeId())).toList(),
        ending.offset(),
        status,
        kept,
        review);
  }

  ConnectionState observed(long offset, Optional<String> seen) {
    return new ConnectionState(newest, open, offset, seen, inferred, review);
  }

  ConnectionState version(DefinitionVersion made, Optional<String> newStatus) {
    return new ConnectionState(Optional.of(made), open, settledAt, newStatus, inferred, review);
  }

  ConnectionState reviewed(ReviewState after) {
    return new ConnectionState(newest, open, settledAt, status, inferred, after);
  }
}
