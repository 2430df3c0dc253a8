/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import io.glueledger.event.Overview;
import io.glueledger.projector.model.Tally;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Counts of several partitions as one. */
final class Overviews {

  private Overviews() {}

  static Overview of(List<Tally> tallies) {
    return new Overview(
        sum(tallies, Tally::connections),
        counts(tallies, Tally::byType),
        counts(tallies, Tally::bySeverity),
        counts(tallies, Tally::byOutcome),
        sum(tallies, Tally::open),
        sum(tallies, Tally::inDoubt),
        sum(tallies, Tally::deadLetters),
        tallies.stream()
            .flatMap(tally -> tally.latest().stream())
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  private static long sum(List<Tally> tallies, ToLongFunction<Tally> count) {
    return tallies.stream().mapToLong(count).sum();
  }

  private static Map<String, Long> counts(
      List<Tally> tallies, Function<Tally, ? extends Map<String, Long>> counts) {
    Map<String, Long> all = new TreeMap<>();
    tallies.forEach(
        tally -> counts.apply(tally).forEach((key, count) -> all.merge(key, count, Long::sum)));
    return all;
  }
}
