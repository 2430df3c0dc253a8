/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.wire;

import io.glueledger.definition.rules.violation.RuleViolation;

/** Words what is wrong with a member, and what to send instead. */
final class BrokenConstraint {

  private BrokenConstraint() {}

  /** A bound of lengths, also of collections, in the words of AWS. */
  static String atMost(int max) {
    return "Member must have length less than or equal to " + max;
  }

  /** The member at {@code path} breaks a part of {@code whole}. */
  static RuleViolation violation(
      String ruleId, MemberPath path, String brokenPart, WireConstraint whole) {
    String fix = "Send " + path.asGlueWritesIt() + " with " + whole.wanted() + ".";
    return violation(ruleId, path, brokenPart, fix);
  }

  /** A required member is not there. */
  static RuleViolation missing(MemberPath path) {
    String fix = "Send " + path.asGlueWritesIt() + ".";
    return violation("WIRE-REQUIRED", path, "Member must not be null", fix);
  }

  private static RuleViolation violation(
      String ruleId, MemberPath path, String brokenPart, String fix) {
    return RuleViolation.ofModel(
        ruleId, path.asGlueWritesIt(), path.asAwsSaysIt(), brokenPart, fix);
  }
}
