/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.store;

import io.glueledger.event.OpenFinding;
import io.glueledger.projector.codec.CanonicalAvro;
import io.glueledger.projector.codec.FindingsCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Findings of one partition. */
public final class FindingScan {

  private final LedgerRows rows;

  public FindingScan(LedgerRows rows) {
    this.rows = rows;
  }

  /**
   * Findings in the order of {@link FindingFilter.Place}, those of the log itself first. A few more
   * than {@code most} if several share a place.
   */
  public List<OpenFinding> list(FindingFilter filter, int most) {
    if (filter.key().isPresent()) {
      return rows.findings(filter.key().get()).stream().filter(filter::accepts).toList();
    }
    String after = filter.after().map(FindingFilter.Place::key).orElse("");
    List<OpenFinding> found = new ArrayList<>();
    if (after.isEmpty()) {
      scan(
          Keys.all(Keys.Kind.LOG_FINDING),
          row -> List.of(CanonicalAvro.read(OpenFinding.class, row)),
          filter,
          Optional.empty(),
          found);
    }
    scan(
        Keys.from(Keys.Kind.FINDINGS, after),
        FindingsCodec::read,
        filter,
        Optional.of(most),
        found);
    return found;
  }

  private interface Reading {
    List<OpenFinding> read(byte[] row);
  }

  private void scan(
      Keys.Range range,
      Reading reading,
      FindingFilter filter,
      Optional<Integer> most,
      List<OpenFinding> found) {
    try (KeyValueIterator<Bytes, byte[]> entries = rows.store().range(range.from(), range.to())) {
      while (entries.hasNext() && most.map(limit -> found.size() < limit).orElse(true)) {
        reading.read(entries.next().value).stream().filter(filter::accepts).forEach(found::add);
      }
    }
  }
}
