/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.projectors;

import io.glueledger.event.Severity;
import io.glueledger.query.ledger.ChangeFilter;
import io.glueledger.query.ledger.ChangePosition;
import io.glueledger.query.ledger.ConnectionFilter;
import io.glueledger.query.ledger.FindingFilter;
import io.glueledger.query.ledger.FindingPosition;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The questions for lists, as the internal port wants them. */
final class InternalPaths {
  private InternalPaths() {}

  static InternalPath connections(ConnectionFilter filter, Optional<String> after, int limit) {
    return InternalPath.of("connections")
        .with("after", after)
        .with("limit", limit)
        .with("type", filter.type())
        .with("text", filter.text())
        .with("severity", filter.severity().map(Severity::name))
        .with("status", filter.status())
        .with("present", filter.present().map(p -> Boolean.toString(p)));
  }

  static InternalPath changes(ChangeFilter filter, Optional<ChangePosition> before, int limit) {
    return InternalPath.of("changes")
        .with("key", filter.connection().map(ConnectionKeys::text))
        .with("outcome", filter.outcomes())
        .with("state", filter.states())
        .with("operation", filter.operations())
        .with("principal", filter.principal())
        .with("from", filter.from().map(from -> Long.toString(from.toEpochMilli())))
        .with("to", filter.to().map(to -> Long.toString(to.toEpochMilli())))
        .with("before", before.map(ChangePosition::write).orElse(List.of()))
        .with("limit", limit);
  }

  static InternalPath findings(FindingFilter filter, Optional<FindingPosition> after, int limit) {
    return InternalPath.of("findings")
        .with("key", filter.connection().map(ConnectionKeys::text))
        .with("severity", filter.severity().map(InternalPaths::andWorse).orElse(noSeverities()))
        .with("policy", filter.policy())
        .with("after", after.map(FindingPosition::write).orElse(List.of()))
        .with("limit", limit);
  }

  /** The port lists exactly the severities that it is told. */
  private static EnumSet<Severity> andWorse(Severity least) {
    return EnumSet.range(least, Severity.CRITICAL);
  }

  private static EnumSet<Severity> noSeverities() {
    return EnumSet.noneOf(Severity.class);
  }
}
