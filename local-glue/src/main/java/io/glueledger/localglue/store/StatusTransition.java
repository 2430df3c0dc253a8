/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.store;

import java.time.Instant;
import java.util.Optional;

/**
 * When a connection stops being in progress, and how that ends. The status is computed from it at
 * each look, so nothing has to run in between.
 *
 * @param readyAt when the status is final
 * @param validated whether becoming final is a validation of credentials, as OAuth's token exchange
 * @param failure the reason, if it ends as failed
 */
public record StatusTransition(Instant readyAt, boolean validated, Optional<String> failure) {

  /** Final at once, nothing was validated. */
  public static StatusTransition immediate(Instant now) {
    return new StatusTransition(now, false, Optional.empty());
  }

  /** The status at an instant: IN_PROGRESS, READY or FAILED. */
  public String status(Instant now) {
    if (now.isBefore(readyAt)) {
      return "IN_PROGRESS";
    }
    return failure.isPresent() ? "FAILED" : "READY";
  }

  /** Why it failed, once it has. */
  public Optional<String> reason(Instant now) {
    return now.isBefore(readyAt) ? Optional.empty() : failure;
  }

  /** When the credentials were validated, once they are. */
  public Optional<Instant> validatedAt(Instant now) {
    return validated && !now.isBefore(readyAt) ? Optional.of(readyAt) : Optional.empty();
  }
}
