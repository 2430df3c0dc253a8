/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.compare;

import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Two moments between which the catalog is looked at.
 *
 * @param name a part of the names of the connections, case apart; empty for all
 */
public record CatalogMoments(Instant before, Instant after, Optional<String> name) {
  private static final Duration USUAL = Duration.ofDays(7);

  /**
   * Reads {@code before}, which is a week ago if it is not given, {@code after}, which is now then,
   * and {@code name}.
   */
  public static CatalogMoments read(
      QueryParameters given,
      Instant now,
      BiFunction<QueryParameters, String, Optional<Instant>> instant) {
    Instant after = given.past("after", now, instant).orElse(now);
    Instant before = given.past("before", now, instant).orElseGet(() -> after.minus(USUAL));
    if (!before.isBefore(after)) {
      throw new ProblemException(
          HttpProblem.parameter(
              "before", "before is not earlier than after.", "Swap before and after."));
    }
    return new CatalogMoments(before, after, given.text("name"));
  }
}
