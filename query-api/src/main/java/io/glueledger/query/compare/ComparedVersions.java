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
 * Which two versions are to be compared: each by its number or by a moment at which it held.
 *
 * @param connection empty while nobody has said which
 * @param other the connection of the version before, if it is another one
 */
public record ComparedVersions(
    Optional<ConnectionId> connection,
    Optional<ConnectionId> other,
    VersionPoint before,
    VersionPoint after) {

  /**
   * Reads {@code connection}, {@code with}, {@code before} and {@code after}. Without {@code after}
   * that is the present; without {@code before}, the first version, and of another connection the
   * present too.
   */
  public static ComparedVersions read(QueryParameters given, Instant now) {
    VersionPoint present = new VersionPoint(null, ReviewMoment.present(now));
    Optional<ConnectionId> other = ListFilters.connection(given, "with");
    return new ComparedVersions(
        ListFilters.connection(given),
        other,
        point(given, "before", now)
            .orElse(other.isPresent() ? present : new VersionPoint(1L, null)),
        point(given, "after", now).orElse(present));
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
    return other
        .map(
            one ->
                ledger
                    .version(one, before)
                    .thenApply(found -> found.orElseThrow(() -> none("connection to compare with")))
                    .thenCompose(version -> ledger.compare(version, id, after)))
        .orElseGet(() -> ledger.compare(id, before, after))
        .thenApply(found -> found.orElseThrow(() -> none("connection")));
  }

  private static ProblemException none(String what) {
    return new ProblemException(
        HttpProblem.notFound(
            "The " + what + " has no such version.",
            "Look at its history for the versions that there are."));
  }
}
