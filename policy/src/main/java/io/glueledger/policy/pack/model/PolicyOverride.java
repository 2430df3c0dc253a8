/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.model;

import io.glueledger.base.tree.SourceText;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.event.Effect;
import io.glueledger.event.Enforcement;
import io.glueledger.event.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a pack changes of a policy that is declared elsewhere.
 *
 * @param id of the policy; {@link #ALL} for every one that has no override of its own
 * @param severity instead of the policy's and its variants'
 * @param effect instead of the policy's and its variants'
 * @param mode whether it decides or is only recorded
 * @param off why it is not evaluated at all; empty if it is
 * @param tracked whether its findings stay on the review queue
 * @param parameters new values by name, not yet checked against their types
 */
public record PolicyOverride(
    SourceText id,
    Optional<Severity> severity,
    Optional<Effect> effect,
    Optional<Enforcement> mode,
    Optional<SourceText> off,
    Optional<Boolean> tracked,
    Map<String, TreeNode.Member> parameters) {

  /** The id that stands for every policy. */
  public static final String ALL = "*";

  /** Copies the map, keeping its order. */
  public PolicyOverride {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
