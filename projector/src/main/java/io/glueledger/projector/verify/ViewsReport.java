/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.verify;

import java.util.List;

/**
 * What a comparison found.
 *
 * @param records of the log that were replayed
 * @param stopped where the log was read no further, as by the projectors, and why
 * @param connections that were compared
 * @param versions that were compared
 * @param changes that were compared, drifts too
 * @param accesses that were compared
 * @param differing how many of them differ
 * @param first what differs, for the first few: the kind and the key, without values
 */
public record ViewsReport(
    long records,
    List<String> stopped,
    long connections,
    long versions,
    long changes,
    long accesses,
    long differing,
    List<String> first) {

  public ViewsReport {
    stopped = List.copyOf(stopped);
    first = List.copyOf(first);
  }

  /** Whether the projector serves, byte for byte, what the replay made. */
  public boolean isEqual() {
    return differing == 0;
  }
}
