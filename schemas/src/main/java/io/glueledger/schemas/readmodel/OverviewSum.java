/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.schemas.readmodel;

import io.glueledger.event.Overview;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Adds up what several partitions or projectors counted. */
public final class OverviewSum {

  private OverviewSum() {}

  public static Overview sum(List<Overview> parts) {
    return new Overview(
        sum(parts, Overview::getConnections),
        merged(parts, Overview::getByType),
        merged(parts, Overview::getBySeverity),
        merged(parts, Overview::getByOutcome),
        sum(parts, Overview::getOpen),
        sum(parts, Overview::getInDoubt),
        sum(parts, Overview::getDeadLetters),
        parts.stream()
            .flatMap(part -> part.getLatest().stream())
            .max(Comparator.naturalOrder())
            .orElse(null),
        sum(parts, Overview::getDrifts),
        merged(parts, Overview::getByPolicy));
  }

  private static long sum(List<Overview> parts, ToLongFunction<Overview> count) {
    return parts.stream().mapToLong(count).sum();
  }

  private static Map<String, Long> merged(
      List<Overview> parts, Function<Overview, Map<String, Long>> counts) {
    Map<String, Long> all = new TreeMap<>();
    parts.forEach(part -> counts.apply(part).forEach((key, n) -> all.merge(key, n, Long::sum)));
    return all;
  }
}
