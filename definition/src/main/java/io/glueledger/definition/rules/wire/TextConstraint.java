/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.wire;

import io.glueledger.definition.rules.violation.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A string: its length in code points, both bounds included, and its grammar. */
record TextConstraint(int min, int max, Optional<WirePattern> grammar) implements WireConstraint {
  /** Where the model sets no upper bound: longer than any body that the gate reads. */
  static final int NO_MAXIMUM = Integer.MAX_VALUE;

  TextConstraint(int min, int max) {
    this(min, max, Optional.empty());
  }

  TextConstraint(int min, int max, WirePattern grammar) {
    this(min, max, Optional.of(grammar));
  }

  @Override
  public void check(Object value, MemberPath path, List<RuleViolation> found) {
    String text = (String) value;
    int length = text.codePointCount(0, text.length());
    if (length < min) {
      found.add(BrokenConstraint.violation("WIRE-LENGTH", path, atLeast(), this));
    } else if (length > max) {
      found.add(
          BrokenConstraint.violation("WIRE-LENGTH", path, BrokenConstraint.atMost(max), this));
    } else if (grammar.isPresent() && !grammar.get().fits(text)) {
      found.add(BrokenConstraint.violation("WIRE-PATTERN", path, grammar.get().inWords(), this));
    }
  }

  @Override
  public List<String> inWords() {
    List<String> words = new ArrayList<>();
    if (max != NO_MAXIMUM) {
      words.add(BrokenConstraint.atMost(max));
    }
    words.add(atLeast());
    grammar.map(WirePattern::inWords).ifPresent(words::add);
    return List.copyOf(words);
  }

  @Override
  public String wanted() {
    String length = max == NO_MAXIMUM ? "any length" : min + " to " + max + " characters";
    return grammar.map(g -> length + ", " + g.description()).orElse(length);
  }

  private String atLeast() {
    return "Member must have length greater than or equal to " + min;
  }
}
