/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.compare;

import io.glueledger.event.Comparison;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.VersionPoint;
import io.glueledger.query.api.ListFilters;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.query.ledger.Ledger;
import io.glueledger.schemas.readmodel.ReviewMoment;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Which two versions of a connection are to be compared: each by its number or by a moment at which
 * it held.
 *
 * @param connection empty while nobody has said which
 */
public record ComparedVersions(
    Optional<ConnectionId> connection, VersionPoint before, VersionPoint after) {

  /** Reads {@code connection}, {@code before} and {@code after}; without the last, the present. */
  public static ComparedVersions read(QueryParameters given, Instant now) {
    return new ComparedVersions(
        ListFilters.connection(given),
        point(given, "before", now).orElse(new VersionPoint(1L, null)),
        point(given, "after", now).orElse(new VersionPoint(null, ReviewMoment.present(now))));
  }

  private static Optional<VersionPoint> point(QueryParameters given, String name, Instant now) {
    return given
        .text(name)
        .map(
            text ->
                text.matches("[0-9]{1,18}")
                    ? new VersionPoint(Long.valueOf(text), null)
                    : new VersionPoint(
                        null, given.past(name, now, QueryParameters::pickedInstant).orElse(now)));
  }

  /**
   * Asks the ledger.
   *
   * @return fails with a {@link ProblemException} if there is no such connection or version
   */
  public CompletableFuture<Comparison> find(Ledger ledger) {
    ConnectionId id =
        connection.orElseThrow(
            () ->
                new ProblemException(
                    HttpProblem.parameter(
                        "connection",
                        "connection is missing.",
                        "Write the catalog id, a slash and the name.")));
    return ledger
        .compare(id, before, after)
        .thenApply(
            found ->
                found.orElseThrow(
                    () ->
                        new ProblemException(
                            HttpProblem.notFound(
                                "The connection has no such later version.",
                                "Look at its history for the versions that there are."))));
  }
}
