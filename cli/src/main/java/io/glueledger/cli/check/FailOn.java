/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.check;

import io.glueledger.cli.check.judging.Checked;
import io.glueledger.cli.check.judging.CheckedFinding;
import io.glueledger.event.Severity;
import java.util.List;

/** From which finding on a run ends with the exit code for findings. */
enum FailOn {
  /** One that denies. */
  DENY,
  /** Any. */
  WARN,
  /** Any. */
  LOW,
  /** One of at least medium severity, also if it only warns. */
  MEDIUM,
  /** One of at least high severity, also if it only warns. */
  HIGH,
  /** One of critical severity, also if it only warns. */
  CRITICAL;

  boolean isMetBy(List<Checked> all) {
    return all.stream().flatMap(checked -> checked.findings().stream()).anyMatch(this::isMetBy);
  }

  private boolean isMetBy(CheckedFinding one) {
    return switch (this) {
      case DENY -> one.denies();
      case WARN -> true;
      default -> one.finding().getSeverity().compareTo(Severity.valueOf(name())) >= 0;
    };
  }
}
