/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.ledger;

import io.glueledger.event.ChangeState;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Operation;
import io.glueledger.event.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which changes are meant; what is empty does not restrict.
 *
 * @param connection of this connection
 * @param outcomes ended in one of these ways
 * @param states have come as far as one of these
 * @param operations do one of these
 * @param principal asked for by this principal
 * @param from requested at or after this ledger time
 * @param to requested before this ledger time
 */
public record ChangeFilter(
    Optional<ConnectionId> connection,
    List<Outcome> outcomes,
    List<ChangeState> states,
    List<Operation> operations,
    Optional<String> principal,
    Optional<Instant> from,
    Optional<Instant> to) {

  /** Every change. */
  public static final ChangeFilter ALL =
      new ChangeFilter(
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Copies the lists. */
  public ChangeFilter {
    outcomes = List.copyOf(outcomes);
    states = List.copyOf(states);
    operations = List.copyOf(operations);
  }

  /** The same of one connection only. */
  public ChangeFilter of(ConnectionId id) {
    return new ChangeFilter(Optional.of(id), outcomes, states, operations, principal, from, to);
  }

  /** The same of those only that ended so. */
  public ChangeFilter ended(List<Outcome> wanted) {
    return new ChangeFilter(connection, wanted, states, operations, principal, from, to);
  }

  /** The same of those only that have come so far. */
  public ChangeFilter in(List<ChangeState> wanted) {
    return new ChangeFilter(connection, outcomes, wanted, operations, principal, from, to);
  }
}
