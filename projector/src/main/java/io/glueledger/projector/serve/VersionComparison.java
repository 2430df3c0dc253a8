/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.serve;

import io.glueledger.definition.comparison.DefinitionDifferences;
import io.glueledger.event.CompareRequest;
import io.glueledger.event.Comparison;
import io.glueledger.event.ConnectionVersion;
import io.glueledger.event.Difference;
import io.glueledger.event.DifferenceKind;
import io.glueledger.event.VersionPoint;
import io.glueledger.projector.state.ConnectionScan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What two versions of one connection do not share. Rows have no fingerprints: whether a hidden
 * value is another one is told by what each version between the two says that it changed.
 */
final class VersionComparison {
  /** More versions than these are not looked at; what is hidden is unknown then. */
  private static final int MOST = 1000;

  private final ConnectionScan scan;
  private final String key;

  VersionComparison(ConnectionScan scan, String key) {
    this.scan = scan;
    this.key = key;
  }

  /** Empty if the connection was the same at two moments, or existed at neither. */
  Optional<Comparison> between(Instant earlier, Instant later) {
    Optional<ConnectionVersion> before = scan.at(key, earlier);
    Optional<ConnectionVersion> after = scan.at(key, later);
    if (before.map(ConnectionVersion::getNumber).equals(after.map(ConnectionVersion::getNumber))) {
      return Optional.empty();
    }
    return after
        .map(version -> new Comparison(before.orElse(null), version, differences(before, version)))
        .filter(VersionComparison::differs);
  }

  private static boolean differs(Comparison found) {
    boolean was = found.getBefore().filter(ConnectionVersion::getPresent).isPresent();
    return was != found.getAfter().getPresent()
        || found.getDifferences().stream()
            .anyMatch(difference -> difference.getKind() != DifferenceKind.UNCHANGED);
  }

  /** Empty if there is no later version, or none of the number that was given. */
  Optional<Comparison> of(CompareRequest request) {
    if (request.getOther().isPresent()) {
      return find(request.getAfter()).map(after -> beside(request.getOther(), after));
    }
    Optional<ConnectionVersion> before = find(request.getBefore());
    if (before.isEmpty() && request.getBefore().getNumber().isPresent()) {
      return Optional.empty();
    }
    return find(request.getAfter())
        .map(after -> new Comparison(before.orElse(null), after, differences(before, after)));
  }

  /** Nobody has followed the one connection to the other: what is hidden in both is unknown. */
  private static Comparison beside(Optional<ConnectionVersion> other, ConnectionVersion after) {
    return new Comparison(
        other.orElse(null),
        after,
        DefinitionDifferences.between(
            other.flatMap(ConnectionVersion::getDefinition), after.getDefinition(), true));
  }

  private Optional<ConnectionVersion> find(VersionPoint point) {
    return point
        .getNumber()
        .map(number -> scan.number(key, number))
        .orElseGet(() -> point.getAt().flatMap(at -> scan.at(key, at)));
  }

  private List<Difference> differences(
      Optional<ConnectionVersion> before, ConnectionVersion after) {
    Optional<Map<String, DifferenceKind>> between =
        before.flatMap(version -> between(version.getNumber(), after.getNumber()));
    List<Difference> told = new ArrayList<>();
    for (Difference difference :
        DefinitionDifferences.between(
            before.flatMap(ConnectionVersion::getDefinition), after.getDefinition(), true)) {
      told.add(
          difference.getKind() == DifferenceKind.UNKNOWN && between.isPresent()
              ? Difference.newBuilder(difference)
                  .setKind(
                      between.get().getOrDefault(difference.getPath(), DifferenceKind.UNCHANGED))
                  .build()
              : difference);
    }
    return told;
  }

  /**
   * What became of hidden values on the way, those that stayed the same left out. Changed twice, a
   * value may be the first one again. Empty if the way is too long.
   */
  private Optional<Map<String, DifferenceKind>> between(long one, long other) {
    long low = Math.min(one, other);
    long high = Math.max(one, other);
    if (high - low > MOST) {
      return Optional.empty();
    }
    Map<String, DifferenceKind> kinds = new HashMap<>();
    for (ConnectionVersion version : scan.versions(key, high + 1, (int) (high - low))) {
      for (Difference difference : version.getDifferences()) {
        if (difference.getHidden() && difference.getKind() != DifferenceKind.UNCHANGED) {
          kinds.merge(
              difference.getPath(),
              difference.getKind() == DifferenceKind.CHANGED
                  ? DifferenceKind.CHANGED
                  : DifferenceKind.UNKNOWN,
              (earlier, later) -> DifferenceKind.UNKNOWN);
        }
      }
    }
    return Optional.of(kinds);
  }
}
