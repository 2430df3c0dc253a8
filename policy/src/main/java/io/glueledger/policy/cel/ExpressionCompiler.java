/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.tree.SourceText;
import io.glueledger.policy.cel.MessageTemplate.Computed;
import io.glueledger.policy.cel.MessageTemplate.Literal;
import io.glueledger.policy.cel.MessageTemplate.Part;
import io.glueledger.policy.pack.model.PolicyParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles the expressions of one policy and collects what is wrong with them. */
public final class ExpressionCompiler {
  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";
  private static final CelType TEXTS = ListType.create(SimpleType.STRING);

  private final CelEnvironment environment;
  private final CelEnvironment.Scope scope;
  private final String policyId;
  private final List<Problem> errors;

  /**
   * For the expressions of one policy.
   *
   * @param item whether they can use the item of {@code each}
   * @param parameters of the policy
   * @param errors where to put what is wrong
   */
  public ExpressionCompiler(
      String policyId, boolean item, List<PolicyParameter> parameters, List<Problem> errors) {
    this.environment = CelEnvironment.get();
    this.scope = environment.scope(item, parameters);
    this.policyId = policyId;
    this.errors = errors;
  }

  /** An expression of type bool; nothing, and an error, if it does not compile. */
  public Optional<CompiledExpression> condition(SourceText source) {
    return compile(source, SimpleType.BOOL);
  }

  /**
   * An expression of type list(string), or a map of strings to anything, whose keys are meant;
   * nothing, and an error, if it does not compile.
   */
  public Optional<CompiledExpression> texts(SourceText source) {
    return compile(source, TEXTS);
  }

  /** A template; what does not compile is left out of it, and is among the errors. */
  public MessageTemplate template(SourceText source) {
    List<Part> parts = new ArrayList<>();
    String text = source.text();
    int at = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
      int close = text.indexOf(CLOSE, open);
      if (close < 0) {
        error(source, open, "{{ is not closed", "Close it with }}.");
        return new MessageTemplate(parts);
      }
      parts.add(new Literal(text.substring(at, open)));
      compile(source.part(open + OPEN.length(), close), SimpleType.STRING)
          .map(Computed::new)
          .ifPresent(parts::add);
      at = close + CLOSE.length();
    }
    parts.add(new Literal(text.substring(at)));
    return new MessageTemplate(parts);
  }

  private Optional<CompiledExpression> compile(SourceText source, CelType wanted) {
    try {
      CelValidationResult result = scope.check(source.text());
      if (result.hasError()) {
        result.getErrors().forEach(issue -> error(source, issue));
        return Optional.empty();
      }
      return program(source, wanted, result.getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      error(source, 0, String.valueOf(e.getMessage()), "Simplify the expression.");
      return Optional.empty();
    }
  }

  private void error(SourceText source, CelIssue issue) {
    int offset = CompilationHints.offset(source.text(), issue.getSourceLocation());
    String hint =
        CompilationHints.forProblem(issue.getMessage(), source.text(), offset, scope.names());
    error(source, offset, issue.getMessage(), hint);
  }

  private Optional<CompiledExpression> program(
      SourceText source, CelType wanted, CelAbstractSyntaxTree checked)
      throws CelEvaluationException {
    if (!fits(checked.getResultType(), wanted)) {
      error(
          source,
          0,
          "is of type "
              + CompilationHints.name(checked.getResultType())
              + ", and must be "
              + CompilationHints.name(wanted),
          CompilationHints.forType(wanted));
      return Optional.empty();
    }
    if (!checked.getTypeMap().values().stream().allMatch(CelEnvironment::isPrecise)) {
      error(
          source,
          0,
          "has a part whose type is only known when it runs (dyn)",
          "Give lists and maps members of one type; leave dyn() out.");
      return Optional.empty();
    }
    return Optional.of(CompiledExpression.of(checked, environment.program(checked)));
  }

  private static boolean fits(CelType type, CelType wanted) {
    return type.equals(wanted)
        || (wanted.equals(TEXTS)
            && type instanceof MapType map
            && map.keyType().equals(SimpleType.STRING));
  }

  private void error(SourceText source, int offset, String problem, String hint) {
    String expression = source.text().strip().replaceAll("\\s+", " ");
    errors.add(
        new Problem(
            source.positionOf(offset),
            "policy " + policyId + ":",
            problem + "\n  expression: " + expression,
            hint));
  }
}
