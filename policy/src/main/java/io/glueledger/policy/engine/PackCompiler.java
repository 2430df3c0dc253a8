/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import static java.util.stream.Collectors.toMap;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.event.Effect;
import io.glueledger.event.Severity;
import io.glueledger.policy.cel.CompiledExpression;
import io.glueledger.policy.cel.ExpressionCompiler;
import io.glueledger.policy.cel.MessageTemplate;
import io.glueledger.policy.engine.CompiledPolicy.CompiledVariant;
import io.glueledger.policy.engine.CompiledPolicy.Outcome;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.model.Policy.Variant;
import io.glueledger.policy.pack.model.PolicyParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compiles and type-checks every expression of a pack. */
final class PackCompiler {
  private final Pack pack;
  private final List<Problem> errors = new ArrayList<>();

  private PackCompiler(Pack pack) {
    this.pack = pack;
  }

  /**
   * The policies, ready to run, in the order of the pack. Those that are off are left out, but must
   * compile too.
   *
   * @throws InvalidFileException with every expression that does not compile
   */
  static List<CompiledPolicy> compile(Pack pack) {
    PackCompiler compiler = new PackCompiler(pack);
    List<CompiledPolicy> policies = pack.policies().stream().flatMap(compiler::compile).toList();
    if (!compiler.errors.isEmpty()) {
      throw new InvalidFileException(compiler.errors);
    }
    return policies.stream().filter(compiled -> compiled.policy().isOn()).toList();
  }

  /**
   * Nothing if the condition is wrong; whatever else is wrong makes the whole pack be thrown away
   * too.
   */
  private Stream<CompiledPolicy> compile(Policy policy) {
    String id = policy.id().text();
    List<PolicyParameter> parameters = policy.parameters();
    ExpressionCompiler outside = new ExpressionCompiler(id, false, parameters, errors);
    ExpressionCompiler inside =
        policy.each().isPresent() ? new ExpressionCompiler(id, true, parameters, errors) : outside;
    Optional<CompiledExpression> each = policy.each().flatMap(outside::texts);
    Outcome outcome =
        new Outcome(
            policy.severity(),
            policy.usualEffect(),
            inside.template(policy.message()),
            inside.template(policy.fix()));
    Optional<MessageTemplate> field = policy.field().map(inside::template);
    List<CompiledVariant> variants =
        policy.variants().stream()
            .flatMap(variant -> compile(variant, policy, outcome, inside).stream())
            .toList();
    List<String> controls =
        policy.controls().stream()
            .flatMap(group -> pack.controls().getOrDefault(group.text(), List.of()).stream())
            .distinct()
            .toList();
    Map<String, Object> values =
        parameters.stream()
            .collect(
                toMap(parameter -> "params." + parameter.name().text(), PolicyParameter::value));
    return inside.condition(policy.condition()).stream()
        .map(
            condition ->
                new CompiledPolicy(
                    policy,
                    each,
                    condition,
                    field,
                    outcome,
                    variants,
                    controls,
                    values,
                    each.filter(CompiledExpression::isOfChange).isPresent()
                        || condition.isOfChange()
                        || outcome.message().isOfChange()));
  }

  private static Optional<CompiledVariant> compile(
      Variant variant, Policy policy, Outcome outcome, ExpressionCompiler compiler) {
    Severity severity = variant.severity();
    Effect effect = variant.effect().or(policy::effect).orElse(Policy.effectOf(severity));
    MessageTemplate message = variant.message().map(compiler::template).orElse(outcome.message());
    MessageTemplate fix = variant.fix().map(compiler::template).orElse(outcome.fix());
    return compiler
        .condition(variant.when())
        .map(when -> new CompiledVariant(when, new Outcome(severity, effect, message, fix)));
  }
}
