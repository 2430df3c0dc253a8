/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import java.util.List;

/** A whole number, both bounds included. */
record Whole(int min, int max) implements Constraint {
  @Override
  public void check(Object value, MemberPath path, List<Violation> found) {
    int number = (Integer) value;
    if (number < min || number > max) {
      String broken = inWords().get(number < min ? 0 : 1);
      found.add(Violation.wire("WIRE-RANGE", path, broken, Fixes.send(path, this)));
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
