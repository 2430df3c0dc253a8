/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glueledger.event.OpenFinding;
import io.glueledger.event.Severity;
import io.glueledger.projector.fold.Findings;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Which findings a list is to have. Empty sets and values are no condition.
 *
 * @param after only those that come after that place in the list
 */
public record FindingFilter(
    Optional<String> key,
    Set<Severity> severities,
    Optional<String> policy,
    Optional<Place> after) {

  /** Orders record keys as their bytes, which is not always the order of their characters. */
  public static final Comparator<String> KEYS =
      (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

  /** Where a finding stands in a list: those of the log itself have the empty key. */
  public record Place(String key, String policy, String field) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::key, KEYS)
            .thenComparing(Place::policy)
            .thenComparing(Place::field);

    /** The place of a finding. */
    public static Place of(OpenFinding open) {
      return new Place(
          open.getConnection().map(ConnectionKeys::text).orElse(""),
          open.getFinding().getPolicyId(),
          Findings.field(open.getFinding()));
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  public FindingFilter {
    severities = Set.copyOf(severities);
  }

  boolean accepts(OpenFinding open) {
    return (severities.isEmpty() || severities.contains(open.getFinding().getSeverity()))
        && policy.map(open.getFinding().getPolicyId()::equals).orElse(true)
        && after.map(place -> Place.of(open).compareTo(place) > 0).orElse(true);
  }
}
