/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.wire;

import io.glueledger.definition.rules.violation.RuleViolation;
import java.util.List;

/** The model sets no bound: booleans, enumerations, opaque tokens. */
record NoConstraint() implements WireConstraint {
  @Override
  public void check(Object value, MemberPath path, List<RuleViolation> found) {}

  @Override
  public List<String> inWords() {
    return List.of();
  }

  @Override
  public String wanted() {
    return "any value";
  }
}
