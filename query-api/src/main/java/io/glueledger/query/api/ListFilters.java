/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.api;

import io.glueledger.event.AccessFilter;
import io.glueledger.event.AccessKind;
import io.glueledger.event.ChangeFilter;
import io.glueledger.event.ChangeKind;
import io.glueledger.event.ChangeState;
import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.FindingFilter;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.Severity;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the parameters of lists mean; the API and the dashboard have the same. */
public final class ListFilters {
  /** Severities, from the least. */
  public static final List<Severity> SEVERITIES = List.of(Severity.values());

  /** How changes end. */
  public static final List<Outcome> OUTCOMES =
      Arrays.stream(Outcome.values()).filter(word -> word != Outcome.UNKNOWN).toList();

  /** How far changes come. */
  public static final List<ChangeState> STATES = List.of(ChangeState.values());

  /** What changes do. */
  public static final List<Operation> OPERATIONS =
      Arrays.stream(Operation.values()).filter(word -> word != Operation.UNKNOWN).toList();

  /** How changes came about. */
  public static final List<ChangeKind> KINDS = List.of(ChangeKind.CHANGE, ChangeKind.DRIFT);

  /** What those do who change nothing. */
  public static final List<AccessKind> ACCESSES =
      List.of(AccessKind.SECRETS_READ, AccessKind.CONNECTION_TESTED);

  private ListFilters() {}

  /** Reads the parameters of a list of connections. */
  public static ConnectionFilter connections(QueryParameters parameters) {
    return connections(parameters, parameters.truth("present"));
  }

  /** The same with another meaning of the parameter {@code present}. */
  public static ConnectionFilter connections(
      QueryParameters parameters, Optional<Boolean> present) {
    return new ConnectionFilter(
        parameters.text("type").orElse(null),
        parameters.text("name").orElse(null),
        parameters.word("severity", SEVERITIES).orElse(null),
        parameters.texts("status"),
        present.orElse(null));
  }

  /** Reads the parameters of a list of changes, with strict instants. */
  public static ChangeFilter changes(QueryParameters parameters) {
    return changes(parameters, QueryParameters::instant);
  }

  /** Reads the parameters of a list of changes. */
  public static ChangeFilter changes(
      QueryParameters parameters, BiFunction<QueryParameters, String, Optional<Instant>> instant) {
    Period period = period(parameters, instant);
    return new ChangeFilter(
        connection(parameters).orElse(null),
        parameters.words("outcome", OUTCOMES),
        parameters.words("state", STATES),
        parameters.words("operation", OPERATIONS),
        parameters.text("principal").orElse(null),
        period.from().orElse(null),
        period.to().orElse(null),
        parameters.words("kind", KINDS));
  }

  /** Reads the parameters of a list of accesses, with strict instants. */
  public static AccessFilter accesses(QueryParameters parameters) {
    return accesses(parameters, QueryParameters::instant);
  }

  /** Reads the parameters of a list of accesses. */
  public static AccessFilter accesses(
      QueryParameters parameters, BiFunction<QueryParameters, String, Optional<Instant>> instant) {
    Period period = period(parameters, instant);
    return new AccessFilter(
        connection(parameters).orElse(null),
        parameters.words("kind", ACCESSES),
        parameters.text("principal").orElse(null),
        period.from().orElse(null),
        period.to().orElse(null));
  }

  /** Reads the parameters of a list of findings. */
  public static FindingFilter findings(QueryParameters parameters) {
    return new FindingFilter(
        connection(parameters).orElse(null),
        parameters.word("severity", SEVERITIES).orElse(null),
        parameters.text("policy").orElse(null));
  }

  private record Period(Optional<Instant> from, Optional<Instant> to) {}

  private static Period period(
      QueryParameters parameters, BiFunction<QueryParameters, String, Optional<Instant>> instant) {
    Optional<Instant> from = instant.apply(parameters, "from");
    Optional<Instant> to = instant.apply(parameters, "to");
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw new ProblemException(
          HttpProblem.parameter(
              "to",
              "to is not later than from, so nothing lies between them.",
              "Swap from and to."));
    }
    return new Period(from, to);
  }

  private static Optional<ConnectionId> connection(QueryParameters parameters) {
    return parameters
        .text("connection")
        .map(
            text ->
                ConnectionKeys.parse(text)
                    .filter(id -> !id.getCatalogId().isEmpty() && !id.getName().isEmpty())
                    .orElseThrow(
                        () ->
                            QueryParameters.wrong(
                                "connection",
                                text,
                                "does not name a connection",
                                "Write the catalog id, a slash and the name, such as"
                                    + " 123456789012/orders; a % or / inside the catalog id is"
                                    + " %25 or %2F.")));
  }
}
