/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.wire;

import io.glueledger.definition.rules.violation.RuleViolation;
import java.util.List;

/** A whole number, both bounds included. */
record NumberConstraint(int min, int max) implements WireConstraint {
  @Override
  public void check(Object value, MemberPath path, List<RuleViolation> found) {
    int number = (Integer) value;
    if (number < min || number > max) {
      String broken = inWords().get(number < min ? 0 : 1);
      found.add(BrokenConstraint.violation("WIRE-RANGE", path, broken, this));
    }
  }

  @Override
  public List<String> inWords() {
    return List.of(
        "Member must have value greater than or equal to " + min,
        "Member must have value less than or equal to " + max);
  }

  @Override
  public String wanted() {
    return "a number from " + min + " to " + max;
  }
}
