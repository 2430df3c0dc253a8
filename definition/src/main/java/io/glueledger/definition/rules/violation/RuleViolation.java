/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.rules.violation;

import io.glueledger.event.Effect;
import io.glueledger.event.Finding;
import io.glueledger.event.Severity;
import io.glueledger.schemas.envelope.FindingSources;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One rule of Glue that a request breaks. No text of it ever holds a value of the request.
 *
 * @param ruleId {@code WIRE-…} for a rule of the service model, {@code VAL-…} for a documented one
 * @param field path of the member as Glue writes it, from the request for wire rules and from
 *     ConnectionInput for documented ones; a key of a map is named only if Glue's own list of keys
 *     has it
 * @param message why, in the words of AWS where AWS has words for it
 * @param fix what to do
 */
public record RuleViolation(String ruleId, String field, String message, String fix) {
  private static final String TITLE = "A rule of AWS Glue is broken";
  private static final String ONE = "1 validation error detected: ";

  /** Refuses nulls. */
  public RuleViolation {
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(fix, "fix");
  }

  /**
   * A broken rule of the service model, in the words of AWS.
   *
   * @param awsPath the member as AWS's validation errors write it
   */
  public static RuleViolation ofModel(
      String ruleId, String field, String awsPath, String constraint, String fix) {
    String message = ONE + "Value at '" + awsPath + "' failed to satisfy constraint: " + constraint;
    return new RuleViolation(ruleId, field, message, fix);
  }

  /**
   * As it stands in a decision or in the refusal of a change.
   *
   * @param mode {@link RuleMode#WARN} gives a finding that warns, anything else one that denies;
   *     wire rules are always {@link RuleMode#ENFORCE}
   */
  public Finding toFinding(RuleMode mode) {
    return Finding.newBuilder()
        .setPolicyId(ruleId)
        .setTitle(TITLE)
        .setSeverity(Severity.LOW)
        .setEffect(mode == RuleMode.WARN ? Effect.WARN : Effect.DENY)
        .setField(field)
        .setReason(message)
        .setFix(fix)
        .setControls(List.of())
        .setSource(FindingSources.ofId(ruleId))
        .build();
  }

  /**
   * The text of the one InvalidInputException that answers all of them: AWS counts them and
   * separates them by semicolons.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static String errorMessage(List<RuleViolation> violations) {
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("no violation to tell of");
    }
    if (violations.size() == 1) {
      return violations.get(0).message();
    }
    return violations.stream()
        .map(RuleViolation::withoutCount)
        .collect(Collectors.joining("; ", violations.size() + " validation errors detected: ", ""));
  }

  private String withoutCount() {
    return message.startsWith(ONE) ? message.substring(ONE.length()) : message;
  }
}
