/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import io.glueledger.event.Overview;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Adds up what several projectors counted. */
final class Overviews {
  private Overviews() {}

  static Overview sum(List<Overview> parts) {
    return new Overview(
        sum(parts, Overview::getConnections),
        merged(parts, Overview::getByType),
        merged(parts, Overview::getBySeverity),
        merged(parts, Overview::getByOutcome),
        sum(parts, Overview::getOpen),
        sum(parts, Overview::getInDoubt),
        sum(parts, Overview::getDeadLetters),
        latest(parts));
  }

  private static long sum(List<Overview> parts, ToLongFunction<Overview> count) {
    return parts.stream().mapToLong(count).sum();
  }

  private static Map<String, Long> merged(
      List<Overview> parts, Function<Overview, Map<String, Long>> counts) {
    Map<String, Long> all = new TreeMap<>();
    parts.forEach(part -> counts.apply(part).forEach((k, n) -> all.merge(k, n, Long::sum)));
    return all;
  }

  private static @Nullable Instant latest(List<Overview> parts) {
    return parts.stream()
        .flatMap(part -> part.getLatest().stream())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
