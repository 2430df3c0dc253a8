/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import io.glueledger.event.ChangePosition;
import io.glueledger.event.ClosedFinding;
import io.glueledger.event.ClosedFindingFilter;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.FindingFilter;
import io.glueledger.event.FindingPosition;
import io.glueledger.event.OpenFinding;
import io.glueledger.projector.filter.ClosedFindingMatcher;
import io.glueledger.projector.filter.FindingMatcher;
import io.glueledger.projector.fold.OpenFindings;
import io.glueledger.projector.state.RowKeys.Kind;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.ListOrder;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    if (filter.getAt().isPresent()) {
      return then(filter.getAt().get(), matcher, most);
    }
    if (filter.getConnection().isPresent()) {
      return rows.findings(ConnectionKeys.text(filter.getConnection().get())).stream()
          .filter(matcher::accepts)
          .toList();
    }
    String key = after.map(FindingPosition::getKey).orElse("");
    List<OpenFinding> found = new ArrayList<>();
    if (key.isEmpty()) {
      scan(RowKeys.all(Kind.LOG_FINDING), FindingScan::logFinding, matcher, found, -1);
    }
    scan(RowKeys.from(Kind.FINDINGS, key), LedgerRows::findings, matcher, found, most);
    return found;
  }

  /** At most {@code most} findings that hold no more, last closed first. */
  public List<ClosedFinding> closed(
      ClosedFindingFilter filter, Optional<ChangePosition> before, int most) {
    ClosedFindingMatcher matcher = new ClosedFindingMatcher(filter, before);
    return new IndexScan(
            filter.getConnection().isPresent() ? Kind.CLOSED_BY_CONNECTION : Kind.CLOSED_BY_TIME,
            filter.getConnection().map(ConnectionKeys::text).orElse(""),
            filter.getFrom(),
            filter.getTo(),
            before)
        .list(
            rows,
            most,
            (at, row) ->
                Optional.of(at)
                    .filter(matcher::accepts)
                    .map(place -> CanonicalAvro.read(ClosedFinding.class, row))
                    .filter(matcher::accepts));
  }

  /** What held at an instant: the findings of the versions of then, and of the log until then. */
  private List<OpenFinding> then(Instant instant, FindingMatcher matcher, int most) {
    ConnectionScan connections = new ConnectionScan(rows);
    List<OpenFinding> found = new ArrayList<>();
    if (matcher.filter().getConnection().isPresent()) {
      String key = ConnectionKeys.text(matcher.filter().getConnection().get());
      then(connections, key, instant).filter(matcher::accepts).forEach(found::add);
      return found;
    }
    String key = matcher.after().map(FindingPosition::getKey).orElse("");
    if (key.isEmpty()) {
      scan(RowKeys.all(Kind.LOG_FINDING), FindingScan::logFinding, matcher, found, -1);
      found.removeIf(finding -> finding.getSince().isAfter(instant));
    }
    RowKeys.Range range = RowKeys.from(Kind.CONNECTION, key);
    try (KeyValueIterator<Bytes, byte[]> entries = rows.store().range(range.from(), range.to())) {
      while (entries.hasNext() && found.size() < most) {
        then(connections, RowKeys.text(entries.next().key), instant)
            .filter(matcher::accepts)
            .forEach(found::add);
      }
    }
    return found;
  }

  private static Stream<OpenFinding> then(ConnectionScan connections, String key, Instant instant) {
    return connections.at(key, instant).filter(ConnectionVersion::getPresent).stream()
        .flatMap(
            version ->
                IntStream.range(0, version.getFindings().size())
                    .mapToObj(
                        i ->
                            new OpenFinding(
                                version.getConnection(),
                                version.getFindings().get(i),
                                version.getFindingsSince().get(i),
                                version.getChangeId().orElse(null),
                                version.getPartition(),
                                version.getOffset())))
        .sorted(OpenFindings.ORDER);
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
