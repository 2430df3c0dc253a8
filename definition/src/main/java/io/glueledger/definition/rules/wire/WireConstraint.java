/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.wire;

import io.glueledger.definition.rules.violation.RuleViolation;
import java.util.ArrayList;
import java.util.List;

/**
 * What the value of one member must be. Never looks at enumerations: an unknown type or key is
 * Glue's business.
 */
sealed interface WireConstraint
    permits TextConstraint, NumberConstraint, ListConstraint, MapConstraint, NoConstraint {
  /**
   * Adds what is wrong with the value, in a fixed order, to {@code found}.
   *
   * @param value of the type that the SDK's model has for the member
   */
  void check(Object value, MemberPath path, List<RuleViolation> found);

  /**
   * All of it in the words of AWS, for the constraint of a collection's members; empty if there is
   * none.
   */
  List<String> inWords();

  /** As part of the sentence "Send … with …". */
  String wanted();

  /** Whether a value fulfils it. */
  default boolean holds(Object value) {
    var found = new ArrayList<RuleViolation>();
    check(value, MemberPath.REQUEST, found);
    return found.isEmpty();
  }
}
