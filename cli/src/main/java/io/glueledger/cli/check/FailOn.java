/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import io.glueledger.check.judging.CheckedConnection;
import io.glueledger.check.judging.CheckedFinding;
import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import java.util.List;

/**
 * From which finding on a run ends with the exit code for findings. What breaks a rule of Glue that
 * is enforced counts always: such a change cannot be made.
 */
public enum FailOn {
  /** One that denies. */
  DENY,
  /** Any. */
  WARN,
  /** One of a policy, of any severity. */
  LOW,
  /** One of at least medium severity, also if it only warns. */
  MEDIUM,
  /** One of at least high severity, also if it only warns. */
  HIGH,
  /** One of critical severity, also if it only warns. */
  CRITICAL;

  boolean isMetBy(List<CheckedConnection> all) {
    return all.stream().flatMap(checked -> checked.findings().stream()).anyMatch(this::isMetBy);
  }

  private boolean isMetBy(CheckedFinding one) {
    return one.isRuleOfGlue() ? one.denies() || this == WARN : isMetBy(one.finding());
  }

  /** Whether one finding of a policy counts. */
  public boolean isMetBy(Finding finding) {
    return switch (this) {
      case DENY -> finding.getEffect() == Effect.DENY;
      case WARN -> true;
      default -> finding.getSeverity().compareTo(Severity.valueOf(name())) >= 0;
    };
  }
}
