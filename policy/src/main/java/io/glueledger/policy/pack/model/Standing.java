/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.model;

import io.glueledger.event.Enforcement;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a policy takes part.
 *
 * @param mode AUDIT records what would have been denied and lets it pass
 * @param off why it is not evaluated at all; empty if it is
 */
public record Standing(Enforcement mode, Optional<String> off) {
  /** It decides. */
  public static final Standing ENFORCED = new Standing(Enforcement.ENFORCE, Optional.empty());

  /** Refuses nulls. */
  public Standing {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(off, "off");
  }
}
