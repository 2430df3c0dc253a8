/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.model;

import io.glueledger.base.tree.TreeNode.Mapping;
import java.util.Optional;

/**
 * What a policy tells people, and no decision depends on: it is no part of the canonical text.
 *
 * @param rationale why there is such a policy
 * @param example a connection that it finds something wrong with, and the same put right
 */
public record PolicyDocumentation(Optional<String> rationale, Optional<Example> example) {
  /** Nothing is said. */
  public static final PolicyDocumentation NONE =
      new PolicyDocumentation(Optional.empty(), Optional.empty());

  /**
   * Two connections as callers write them: a mapping of Glue's ConnectionInput, and Tags.
   *
   * @param parameters that the policy needs to be set for it; empty if it needs none
   * @param previous what an update replaces, in both cases; empty for a create
   * @param bad has the finding
   * @param good has it no more
   */
  public record Example(
      Optional<Mapping> parameters, Optional<Mapping> previous, Mapping bad, Mapping good) {}
}
