/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A string: its length in code points, both bounds included, and its grammar. */
record Text(int min, int max, Optional<Grammar> grammar) implements Constraint {
  /** Where the model sets no upper bound: longer than any body that the gate reads. */
  static final int NO_MAXIMUM = Integer.MAX_VALUE;

  Text(int min, int max) {
    this(min, max, Optional.empty());
  }

  Text(int min, int max, Grammar grammar) {
    this(min, max, Optional.of(grammar));
  }

  @Override
  public void check(Object value, MemberPath path, List<Violation> found) {
    String text = (String) value;
    int length = text.codePointCount(0, text.length());
    if (length < min) {
      found.add(Violation.wire("WIRE-LENGTH", path, atLeast(), Fixes.send(path, this)));
    } else if (length > max) {
      found.add(Violation.wire("WIRE-LENGTH", path, atMost(), Fixes.send(path, this)));
    } else if (grammar.isPresent() && !grammar.get().fits(text)) {
      found.add(
          Violation.wire("WIRE-PATTERN", path, grammar.get().inWords(), Fixes.send(path, this)));
    }
  }

  @Override
  public List<String> inWords() {
    List<String> words = new ArrayList<>();
    if (max != NO_MAXIMUM) {
      words.add(atMost());
    }
    words.add(atLeast());
    grammar.map(Grammar::inWords).ifPresent(words::add);
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

  private String atMost() {
    return "Member must have length less than or equal to " + max;
  }
}
