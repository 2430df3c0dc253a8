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
import io.glueledger.event.ClosedFindingFilter;
import io.glueledger.event.ConnectionFilter;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.FindingFilter;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import io.glueledger.event.ReviewFilter;
import io.glueledger.event.ReviewItemState;
import io.glueledger.event.Severity;
import io.glueledger.event.Verdict;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.query.http.QueryParameters;
import io.glueledger.schemas.envelope.EffectiveMode;
import io.glueledger.schemas.readmodel.ReviewMoment;
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

  /** What changes are told. */
  public static final List<Verdict> VERDICTS = List.of(Verdict.values());

  /** What becomes of findings. */
  public static final List<EffectiveMode> MODES = List.of(EffectiveMode.values());

  /** How items of the review queue stand. */
  public static final List<ReviewItemState> REVIEW_STATES = List.of(ReviewItemState.values());

  private ListFilters() {}

  /** Reads the parameters of a list of connections, with strict instants. */
  public static ConnectionFilter connections(QueryParameters parameters, Instant now) {
    return connections(
        parameters,
        parameters.truth("present"),
        parameters.past("at", now, QueryParameters::instant));
  }

  /**
   * The same with other meanings of two parameters.
   *
   * @param present whether those are wanted that exist, or those that do not; empty for both
   * @param at the moment that is looked at; empty for now
   */
  public static ConnectionFilter connections(
      QueryParameters parameters, Optional<Boolean> present, Optional<Instant> at) {
    List<String> status = parameters.texts("status");
    if (at.isPresent() && !status.isEmpty()) {
      throw new ProblemException(
          HttpProblem.parameter(
              "status",
              "Glue's status of the past is not kept, so status and at do not go together.",
              "Leave one of them out."));
    }
    return new ConnectionFilter(
        parameters.text("type").orElse(null),
        parameters.text("name").orElse(null),
        parameters.word("severity", SEVERITIES).orElse(null),
        status,
        present.orElse(null),
        at.orElse(null),
        parameters.text("value").orElse(null));
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
        parameters.words("kind", KINDS),
        modes(parameters),
        parameters.text("policy").orElse(null),
        parameters.text("name").orElse(null),
        parameters.text("who").orElse(null),
        parameters.text("accessKey").orElse(null),
        parameters.text("address").orElse(null),
        parameters.text("client").orElse(null),
        parameters.words("verdict", VERDICTS),
        parameters.word("severity", SEVERITIES).orElse(null),
        parameters.text("exception").orElse(null),
        parameters.truth("wouldDeny").orElse(null),
        parameters.text("batch").orElse(null));
  }

  private static List<String> modes(QueryParameters parameters) {
    return parameters.words("mode", MODES).stream().map(EffectiveMode::name).toList();
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

  /** Reads the parameters of a list of findings, with strict instants. */
  public static FindingFilter findings(QueryParameters parameters, Instant now) {
    return findings(parameters, parameters.past("at", now, QueryParameters::instant));
  }

  /**
   * Reads the parameters of a list of findings.
   *
   * @param at the moment that is looked at; empty for now
   */
  public static FindingFilter findings(QueryParameters parameters, Optional<Instant> at) {
    return new FindingFilter(
        connection(parameters).orElse(null),
        parameters.word("severity", SEVERITIES).orElse(null),
        parameters.text("policy").orElse(null),
        at.orElse(null),
        modes(parameters),
        parameters.text("control").orElse(null));
  }

  /** Reads the parameters of a list of findings that hold no more, with strict instants. */
  public static ClosedFindingFilter closedFindings(QueryParameters parameters) {
    return closedFindings(parameters, QueryParameters::instant);
  }

  /** Reads the parameters of a list of findings that hold no more. */
  public static ClosedFindingFilter closedFindings(
      QueryParameters parameters, BiFunction<QueryParameters, String, Optional<Instant>> instant) {
    Period period = period(parameters, instant);
    return new ClosedFindingFilter(
        connection(parameters).orElse(null),
        parameters.word("severity", SEVERITIES).orElse(null),
        parameters.text("policy").orElse(null),
        period.from().orElse(null),
        period.to().orElse(null),
        parameters.text("control").orElse(null));
  }

  /** Reads the parameters of the review queue, with strict instants. */
  public static ReviewFilter review(QueryParameters parameters, Instant now) {
    return review(parameters, parameters.past("at", now, QueryParameters::instant), now);
  }

  /**
   * Reads the parameters of the review queue.
   *
   * @param at the moment that is looked at; empty for now
   */
  public static ReviewFilter review(QueryParameters parameters, Optional<Instant> at, Instant now) {
    return new ReviewFilter(
        at.orElseGet(() -> ReviewMoment.present(now)),
        at.isPresent(),
        connection(parameters).orElse(null),
        parameters.text("catalog").orElse(null),
        parameters.words("state", REVIEW_STATES),
        parameters.word("severity", SEVERITIES).orElse(null),
        parameters.text("policy").orElse(null),
        parameters.text("openedBy").orElse(null));
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

  /** The connection that the parameter {@code connection} names. */
  public static Optional<ConnectionId> connection(QueryParameters parameters) {
    return connection(parameters, "connection");
  }

  /** The connection that a parameter names. */
  public static Optional<ConnectionId> connection(QueryParameters parameters, String name) {
    return parameters
        .text(name)
        .map(
            text ->
                ConnectionKeys.parse(text)
                    .filter(id -> !id.getCatalogId().isEmpty() && !id.getName().isEmpty())
                    .orElseThrow(
                        () ->
                            QueryParameters.wrong(
                                name,
                                text,
                                "does not name a connection",
                                "Write the catalog id, a slash and the name, such as"
                                    + " 123456789012/orders; a % or / inside the catalog id is"
                                    + " %25 or %2F.")));
  }
}
