/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import java.util.List;

/** The model sets no bound: booleans, enumerations, opaque tokens. */
record Unbounded() implements Constraint {
  @Override
  public void check(Object value, MemberPath path, List<Violation> found) {}

  @Override
  public List<String> inWords() {
    return List.of();
  }

  @Override
  public String wanted() {
    return "any value";
  }
}
