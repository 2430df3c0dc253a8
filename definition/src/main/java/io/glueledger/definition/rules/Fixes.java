/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

/** The sentences that tell what to do about a broken wire rule. */
final class Fixes {
  private Fixes() {}

  static String send(MemberPath path, Constraint constraint) {
    return "Send " + path.asGlueWritesIt() + " with " + constraint.wanted() + ".";
  }
}
