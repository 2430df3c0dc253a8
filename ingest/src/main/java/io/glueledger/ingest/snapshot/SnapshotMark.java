/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.snapshot;

import io.glueledger.definition.stored.ConnectionStates;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * How far a partition is kept: the offset that the reconcilers' group has committed, with the fold
 * version and the number of its connections beside it. Both are written with the states in one
 * transaction.
 *
 * @param next the first offset of the log that is not folded in
 * @param connections that the states must be at least
 */
record SnapshotMark(long next, int connections) {

  private static final Pattern TEXT =
      Pattern.compile(
          "fold " + Pattern.quote(ConnectionStates.VERSION) + ", connections (\\d{1,9})");

  OffsetAndMetadata committed() {
    return new OffsetAndMetadata(
        next, "fold " + ConnectionStates.VERSION + ", connections " + connections);
  }

  /** Reads it; empty if there is none, or another fold or another release wrote it. */
  static Optional<SnapshotMark> of(@Nullable OffsetAndMetadata committed) {
    return Optional.ofNullable(committed)
        .flatMap(
            at -> {
              Matcher matcher = TEXT.matcher(at.metadata());
              return matcher.matches()
                  ? Optional.of(new SnapshotMark(at.offset(), Integer.parseInt(matcher.group(1))))
                  : Optional.empty();
            });
  }
}
