/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.ledger;

import io.glueledger.event.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Which connections are meant; what is empty does not restrict.
 *
 * @param type ConnectionType, case apart
 * @param text a part of the name, case apart
 * @param severity the worst finding is this bad, or worse
 * @param status any of these of Glue's Status
 * @param present whether it exists
 */
public record ConnectionFilter(
    Optional<String> type,
    Optional<String> text,
    Optional<Severity> severity,
    List<String> status,
    Optional<Boolean> present) {

  /** Every connection, deleted ones too. */
  public static final ConnectionFilter ALL =
      new ConnectionFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  /** Copies the list. */
  public ConnectionFilter {
    status = List.copyOf(status);
  }
}
