/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.wire;

import io.glueledger.definition.model.SdkStructures;
import io.glueledger.definition.rules.violation.RuleViolation;
import io.glueledger.definition.rules.wire.WireRules.MemberRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Applies the wire rules to every member that the SDK's model reaches from a request. */
public final class WireCheck {
  private final List<RuleViolation> found = new ArrayList<>();

  private WireCheck() {}

  /**
   * What is wrong with {@code request}, in the order of the model.
   *
   * @throws IllegalArgumentException if it is no request on connections or tags
   */
  public static List<RuleViolation> violations(SdkPojo request) {
    WireCheck walk = new WireCheck();
    walk.structure(request, MemberPath.REQUEST);
    return List.copyOf(walk.found);
  }

  private void structure(SdkPojo structure, MemberPath at) {
    String shape = structure.getClass().getSimpleName();
    Map<String, MemberRule> rules = WireRules.of(shape);
    for (SdkField<?> field : structure.sdkFields()) {
      MemberRule rule = rules.get(field.memberName());
      if (rule == null) {
        throw new IllegalStateException(
            shape + "." + field.memberName() + " is newer than the wire rules");
      }
      member(rule, SdkStructures.value(structure, field), at.member(field.memberName()));
    }
  }

  private void member(MemberRule rule, @Nullable Object value, MemberPath path) {
    if (value == null) {
      if (rule.required()) {
        found.add(BrokenConstraint.missing(path));
      }
    } else if (value instanceof SdkPojo nested) {
      structure(nested, path);
    } else {
      rule.constraint().check(value, path, found);
    }
  }
}
