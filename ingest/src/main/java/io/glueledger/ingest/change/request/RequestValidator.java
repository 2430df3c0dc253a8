/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.change.request;

import io.glueledger.definition.redaction.ReadHiding;
import io.glueledger.definition.rules.GlueRules;
import io.glueledger.definition.rules.violation.RuleMode;
import io.glueledger.definition.rules.violation.RuleViolation;
import io.glueledger.event.Finding;
import io.glueledger.event.Operation;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.GlueRequest;
import software.amazon.awssdk.services.glue.model.TagResourceRequest;

/** Checks requests against Glue's own rules and the gate's few, before anything else is done. */
public final class RequestValidator {
  private final GlueRules rules;

  public RequestValidator(GlueRules rules) {
    this.rules = rules;
  }

  /** What came of checking a change. */
  public sealed interface Validation {

    /**
     * It may go on.
     *
     * @param warnings findings of documented rules that only warn
     */
    record Valid(List<Finding> warnings) implements Validation {}

    /**
     * It must not be forwarded.
     *
     * @param error names the first rule that is broken, or all of Glue's
     * @param broken the rules of Glue that are broken
     */
    record Invalid(WireError error, List<Finding> broken) implements Validation {}
  }

  /**
   * Checks a change: the gate's own rules first, then the model's, then the documented ones.
   *
   * @param byReader whether its caller may read the connection, and so leave what it was not shown
   */
  public Validation validate(RequestedChange change, boolean byReader) {
    List<RuleViolation> wire = rules.wire(change.toForward());
    List<RuleViolation> documented = change.input().map(rules::documented).orElse(List.of());
    Optional<WireError> error =
        differentName(change)
            .or(
                () ->
                    byReader && change.operation() == Operation.UPDATE
                        ? Optional.empty()
                        : placeholder(change))
            .or(() -> invalidInput(wire))
            .or(() -> rules.refusesDocumented() ? invalidInput(documented) : Optional.empty());
    List<Finding> findings =
        wire.isEmpty()
            ? rules.findings(documented)
            : wire.stream().map(violation -> violation.toFinding(RuleMode.ENFORCE)).toList();
    return error
        .<Validation>map(wrong -> new Validation.Invalid(wrong, findings))
        .orElseGet(() -> new Validation.Valid(findings));
  }

  /** The error for a request that breaks rules of Glue's service model. */
  public Optional<WireError> modelError(GlueRequest request) {
    return invalidInput(rules.wire(request));
  }

  private static Optional<WireError> differentName(RequestedChange change) {
    String name = change.connection().getName();
    return change
        .input()
        .map(ConnectionInput::name)
        .filter(given -> !given.equals(name))
        .map(
            other ->
                WireErrors.invalidInput(
                    "ConnectionInput.Name must equal Name: a connection cannot be renamed."));
  }

  /** Reading, editing and writing back must not destroy what the reader was not shown. */
  private static Optional<WireError> placeholder(RequestedChange change) {
    return change
        .input()
        .flatMap(ReadHiding::placeholderIn)
        .or(() -> ReadHiding.placeholderIn(tags(change.asked())))
        .map(WireErrors::placeholder);
  }

  private static Map<String, String> tags(GlueRequest asked) {
    if (asked instanceof CreateConnectionRequest create) {
      return create.tags();
    }
    return asked instanceof TagResourceRequest tag ? tag.tagsToAdd() : Map.of();
  }

  private static Optional<WireError> invalidInput(List<RuleViolation> broken) {
    return broken.isEmpty()
        ? Optional.empty()
        : Optional.of(WireErrors.invalidInput(RuleViolation.errorMessage(broken)));
  }
}
