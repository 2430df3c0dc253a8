/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ConnectionSummary;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.projector.filter.ConnectionMatcher;
import io.glueledger.projector.fold.ConnectionRow;
import io.glueledger.projector.fold.ViewRows;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Connections of one partition and their versions. */
public final class ConnectionScan {

  private final LedgerRows rows;

  public ConnectionScan(LedgerRows rows) {
    this.rows = rows;
  }

  /** One connection; empty if it never had a version. */
  public Optional<ConnectionSummary> summary(String key) {
    return rows.connection(key).flatMap(connectionRow -> summary(key, connectionRow));
  }

  /** At most {@code most} connections after a key, in the order of their keys. */
  public List<ConnectionSummary> list(Optional<String> after, ConnectionFilter filter, int most) {
    ConnectionMatcher matcher = new ConnectionMatcher(filter);
    return find(
        after,
        (key, row) ->
            !matcher.acceptsKey(key)
                ? Optional.empty()
                : filter.getAt().isPresent()
                    ? then(key, filter.getAt().get(), matcher)
                    : now(key, row, matcher),
        most);
  }

  /**
   * At most {@code most} of what connections come to after a key, in the order of their keys.
   *
   * @param read what the connection of a key comes to, given its row; empty if it is not wanted
   */
  public <T> List<T> find(
      Optional<String> after, BiFunction<String, byte[], Optional<T>> read, int most) {
    RowKeys.Range range = RowKeys.from(RowKeys.Kind.CONNECTION, after.orElse(""));
    List<T> found = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> entries = rows.store().range(range.from(), range.to())) {
      while (entries.hasNext() && found.size() < most) {
        KeyValue<Bytes, byte[]> entry = entries.next();
        String key = RowKeys.text(entry.key);
        if (after.filter(key::equals).isEmpty()) {
          read.apply(key, entry.value).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<ConnectionSummary> now(
      String key, byte[] row, ConnectionMatcher matcher) {
    return matcher.accepts(ConnectionRowFormat.heading(row))
        ? summary(key, ConnectionRowFormat.read(row))
            .filter(summary -> matcher.accepts(summary.getView().getDefinition()))
        : Optional.empty();
  }

  private Optional<ConnectionSummary> then(String key, Instant instant, ConnectionMatcher matcher) {
    return at(key, instant).filter(matcher::accepts).map(ViewRows::then);
  }

  /** The version that held at an instant; empty if there was none yet. */
  public Optional<ConnectionVersion> at(String key, Instant instant) {
    long low = 0;
    long high = newest(key);
    Optional<ConnectionVersion> held = Optional.empty();
    // Numbers have no gap, and later ones never hold from an earlier moment.
    while (low < high) {
      long middle = (low + high + 1) / 2;
      Optional<ConnectionVersion> version = rows.version(key, middle);
      if (version.filter(v -> !v.getSince().isAfter(instant)).isPresent()) {
        held = version;
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return held.map(version -> withEnd(key, version));
  }

  /** The version of that number. */
  public Optional<ConnectionVersion> number(String key, long number) {
    return rows.version(key, number).map(version -> withEnd(key, version));
  }

  /** At most {@code most} versions with numbers below one, newest first. */
  public List<ConnectionVersion> versions(String key, long below, int most) {
    List<ConnectionVersion> found = new ArrayList<>();
    long first = Math.min(below - 1, newest(key));
    Optional<ConnectionVersion> next = rows.version(key, first + 1);
    for (long number = first; number >= 1 && found.size() < most; number--) {
      Optional<ConnectionVersion> version = rows.version(key, number);
      if (version.isEmpty()) {
        break;
      }
      found.add(withEnd(version.get(), next));
      next = version;
    }
    return found;
  }

  private long newest(String key) {
    return rows.connection(key)
        .flatMap(connectionRow -> connectionRow.state().newest())
        .map(version -> version.number())
        .orElse(0L);
  }

  private ConnectionVersion withEnd(String key, ConnectionVersion version) {
    return withEnd(version, rows.version(key, version.getNumber() + 1));
  }

  /** The version, which was read for this answer only, with its end put into it. */
  private static ConnectionVersion withEnd(
      ConnectionVersion version, Optional<ConnectionVersion> next) {
    next.ifPresent(later -> version.put("until", later.getSince()));
    return version;
  }

  private static Optional<ConnectionSummary> summary(String key, ConnectionRow connectionRow) {
    ConnectionId connection =
        ConnectionKeys.parse(key)
            .orElseThrow(() -> new IllegalStateException("a row's key is no record key"));
    return ViewRows.summary(connection, connectionRow);
  }
}
