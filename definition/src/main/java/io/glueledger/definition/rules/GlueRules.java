/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules;

import io.glueledger.definition.rules.documented.DocumentedRules;
import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import io.glueledger.definition.rules.wire.WireCheck;
import io.glueledger.event.Finding;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * Glue's own rules, checked before policies and before Glue is asked. Immutable and thread-safe.
 *
 * <p>Wire rules come from the service model and always count; documented rules come from the API
 * documentation and count as {@link RuleMode} says. Enumerations are never checked: a type or key
 * that this version does not know is for Glue to judge.
 */
public final class GlueRules {
  private final RuleMode documented;

  /** Takes what becomes of documented rules. */
  public GlueRules(RuleMode documented) {
    this.documented = Objects.requireNonNull(documented, "documented");
  }

  /**
   * Lengths, counts, patterns and required members of a request and everything in it, in the order
   * of the model; empty if all is well.
   *
   * @param request one of the requests on connections or tags, of the SDK's model
   * @throws IllegalArgumentException for any other structure
   */
  public List<RuleViolation> wire(SdkPojo request) {
    return WireCheck.violations(request);
  }

  /**
   * What Glue's documentation demands of the connection's type, in the order of the rules' ids;
   * empty for a type that it does not describe, and if the mode is {@link RuleMode#OFF}.
   *
   * @param input of a create or of an update, which redefines the connection as a whole
   */
  public List<RuleViolation> documented(ConnectionInput input) {
    return documented == RuleMode.OFF ? List.of() : DocumentedRules.check(input);
  }

  /** True if a violation of a documented rule refuses the change. */
  public boolean refusesDocumented() {
    return documented == RuleMode.ENFORCE;
  }

  /**
   * The findings of documented violations: they warn, or deny if the mode is {@link
   * RuleMode#ENFORCE}.
   */
  public List<Finding> findings(List<RuleViolation> violations) {
    return violations.stream().map(violation -> violation.toFinding(documented)).toList();
  }
}
