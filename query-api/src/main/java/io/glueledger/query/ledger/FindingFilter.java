/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.ledger;

import io.glueledger.event.ConnectionId;
import io.glueledger.event.Severity;
import java.util.Optional;

/**
 * Which findings are meant; what is empty does not restrict.
 *
 * @param connection of this connection
 * @param severity this bad, or worse
 * @param policy of this policy
 */
public record FindingFilter(
    Optional<ConnectionId> connection, Optional<Severity> severity, Optional<String> policy) {

  /** Every finding. */
  public static final FindingFilter ALL =
      new FindingFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
