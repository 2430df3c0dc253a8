/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.snapshot;

import io.glueledger.definition.stored.ConnectionStates;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * How far a partition is kept: the offset that the reconcilers' group has committed, with the fold
 * version, the number of its connections and how far its states go beside it. All of it is written
 * with the states in one transaction.
 *
 * @param next the first offset of the log that is not folded in
 * @param connections that the states must be at least
 * @param reached the offset of the newest event that any state has; states are taken after {@code
 *     next}, so that it may lie behind it
 */
public record SnapshotMark(long next, int connections, long reached) {

  private static final Pattern TEXT =
      Pattern.compile(
          "fold "
              + Pattern.quote(ConnectionStates.VERSION)
              + ", connections (\\d{1,9}), reached (-?\\d{1,18})");

  /**
   * The mark of a partition whose states were just taken.
   *
   * @param offsets of the newest event of each
   */
  public static SnapshotMark of(long next, int connections, Collection<Long> offsets) {
    return new SnapshotMark(
        next, connections, offsets.stream().mapToLong(o -> o).reduce(next - 1, Math::max));
  }

  /**
   * Whether a gate that has read the log up to an offset may keep states of the partition: one that
   * lags behind those who kept them before would put older states in the place of newer ones.
   */
  public boolean isReached(long readUpTo) {
    return readUpTo >= reached;
  }

  OffsetAndMetadata committed() {
    return new OffsetAndMetadata(
        next,
        "fold %s, connections %d, reached %d"
            .formatted(ConnectionStates.VERSION, connections, reached));
  }

  /** Reads it; empty if there is none, or another fold or another release wrote it. */
  static Optional<SnapshotMark> of(@Nullable OffsetAndMetadata committed) {
    return Optional.ofNullable(committed)
        .flatMap(
            at -> {
              Matcher matcher = TEXT.matcher(at.metadata());
              return matcher.matches()
                  ? Optional.of(
                      new SnapshotMark(
                          at.offset(),
                          Integer.parseInt(matcher.group(1)),
                          Long.parseLong(matcher.group(2))))
                  : Optional.empty();
            });
  }
}
