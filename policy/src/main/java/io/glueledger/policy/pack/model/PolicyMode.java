/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.model;

import io.glueledger.event.Enforcement;
import java.util.Optional;

/**
 * Whether a policy takes part.
 *
 * @param enforcement AUDIT records what would have been denied and lets it pass
 * @param off why it is not evaluated at all; empty if it is
 * @param tracked whether its findings stay on the review queue; empty if their severity says so
 */
public record PolicyMode(Enforcement enforcement, Optional<String> off, Optional<Boolean> tracked) {
  /** It decides. */
  public static final PolicyMode ENFORCED =
      new PolicyMode(Enforcement.ENFORCE, Optional.empty(), Optional.empty());
}
