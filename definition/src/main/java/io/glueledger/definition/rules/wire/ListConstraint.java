/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.wire;

import io.glueledger.definition.rules.violation.RuleViolation;
import java.util.List;

/** A list: how many members at most, and what each must be. */
record ListConstraint(int max, WireConstraint member) implements WireConstraint {
  @Override
  public void check(Object value, MemberPath path, List<RuleViolation> found) {
    List<?> list = (List<?>) value;
    if (list.size() > max) {
      found.add(BrokenConstraint.violation("WIRE-COUNT", path, BrokenConstraint.atMost(max), this));
    }
    if (list.stream().anyMatch(one -> one == null || !member.holds(one))) {
      String broken = "Member must satisfy constraint: " + member.inWords();
      found.add(BrokenConstraint.violation("WIRE-MEMBER", path, broken, this));
    }
  }

  @Override
  public List<String> inWords() {
    return List.of(
        BrokenConstraint.atMost(max), "Member must satisfy constraint: " + member.inWords());
  }

  @Override
  public String wanted() {
    return "at most " + max + " members, each with " + member.wanted();
  }
}
