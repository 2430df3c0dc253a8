/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.call;

import io.glueledger.event.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call while it is under way: whether anybody still waits for its answer, under
 * which id its change stands on the log, and what policies warned of. Safe for use by several
 * threads.
 */
public final class CallProgress {
  private final BooleanSupplier over;
  private volatile @Nullable String changeId;
  private volatile List<Finding> warnings = List.of();

  /**
   * A call that has begun.
   *
   * @param over whether its caller has been answered or has gone
   */
  public CallProgress(BooleanSupplier over) {
    this.over = over;
  }

  /** True once nobody waits for the answer any more: nothing is to be begun or sent for it. */
  public boolean isOver() {
    return over.getAsBoolean();
  }

  /** Takes note that a change may stand on the log from now on. */
  public void recording(String id) {
    changeId = id;
  }

  /** Takes note of what policies warn of in a change that they let pass. */
  public void warned(List<Finding> findings) {
    warnings = List.copyOf(findings);
  }

  /** What policies warned of; empty if of nothing, or if they were not asked. */
  public List<Finding> warnings() {
    return warnings;
  }

  /** The change that may stand on the log; empty before one is recorded. */
  public Optional<String> recorded() {
    return Optional.ofNullable(changeId);
  }
}
