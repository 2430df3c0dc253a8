/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import io.glueledger.event.FindingFilter;
import io.glueledger.event.FindingPosition;
import io.glueledger.event.OpenFinding;
import io.glueledger.projector.filter.FindingMatcher;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Findings of one partition. */
public final class FindingScan {

  private final LedgerRows rows;

  public FindingScan(LedgerRows rows) {
    this.rows = rows;
  }

  /**
   * Findings in the order of {@link ListOrder#FINDINGS}, those of the log itself first. A few more
   * than {@code most} if several share a place.
   */
  public List<OpenFinding> list(FindingFilter filter, Optional<FindingPosition> after, int most) {
    FindingMatcher matcher = new FindingMatcher(filter, after);
    if (filter.getConnection().isPresent()) {
      return rows.findings(ConnectionKeys.text(filter.getConnection().get())).stream()
          .filter(matcher::accepts)
          .toList();
    }
    String key = after.map(FindingPosition::getKey).orElse("");
    List<OpenFinding> found = new ArrayList<>();
    if (key.isEmpty()) {
      scan(RowKeys.all(RowKeys.Kind.LOG_FINDING), FindingScan::logFinding, matcher, found, -1);
    }
    scan(RowKeys.from(RowKeys.Kind.FINDINGS, key), LedgerRows::findings, matcher, found, most);
    return found;
  }

  private static List<OpenFinding> logFinding(byte[] row) {
    return List.of(CanonicalAvro.read(OpenFinding.class, row));
  }

  /** Adds what matches, until there are {@code most}; all if that is negative. */
  private void scan(
      RowKeys.Range range,
      Function<byte[], List<OpenFinding>> format,
      FindingMatcher matcher,
      List<OpenFinding> found,
      int most) {
    try (KeyValueIterator<Bytes, byte[]> entries = rows.store().range(range.from(), range.to())) {
      while (entries.hasNext() && (most < 0 || found.size() < most)) {
        format.apply(entries.next().value).stream().filter(matcher::accepts).forEach(found::add);
      }
    }
  }
}
