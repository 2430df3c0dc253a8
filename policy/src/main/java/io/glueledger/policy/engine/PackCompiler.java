/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.engine;

import io.glueledger.event.Effect;
import io.glueledger.event.Severity;
import io.glueledger.policy.engine.CompiledPolicy.CompiledVariant;
import io.glueledger.policy.engine.CompiledPolicy.Outcome;
import io.glueledger.policy.pack.Pack;
import io.glueledger.policy.pack.PackError;
import io.glueledger.policy.pack.PackException;
import io.glueledger.policy.pack.Policy;
import io.glueledger.policy.pack.Policy.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compiles and type-checks every expression of a pack. */
final class PackCompiler {
  private final Pack pack;
  private final List<PackError> errors = new ArrayList<>();

  private PackCompiler(Pack pack) {
    this.pack = pack;
  }

  /**
   * The policies, ready to run, in the order of the pack.
   *
   * @throws PackException with every expression that does not compile
   */
  static List<CompiledPolicy> compile(Pack pack) {
    PackCompiler compiler = new PackCompiler(pack);
    List<CompiledPolicy> policies = pack.policies().stream().flatMap(compiler::compile).toList();
    if (!compiler.errors.isEmpty()) {
      throw new PackException(compiler.errors);
    }
    return policies;
  }

  /**
   * Nothing if the condition is wrong; whatever else is wrong makes the whole pack be thrown away
   * too.
   */
  private Stream<CompiledPolicy> compile(Policy policy) {
    CelEnvironment environment = CelEnvironment.get();
    String id = policy.id().text();
    ExpressionCompiler outside = new ExpressionCompiler(environment, id, false, errors);
    ExpressionCompiler inside =
        new ExpressionCompiler(environment, id, policy.each().isPresent(), errors);
    Optional<Expression> each = policy.each().flatMap(outside::texts);
    Outcome outcome =
        new Outcome(
            policy.severity(),
            policy.effect().orElse(Policy.effectOf(policy.severity())),
            inside.template(policy.message()),
            inside.template(policy.fix()));
    Optional<Template> field = policy.field().map(inside::template);
    List<CompiledVariant> variants =
        policy.variants().stream()
            .flatMap(variant -> compile(variant, policy, outcome, inside).stream())
            .toList();
    List<String> controls =
        policy.controls().stream()
            .flatMap(group -> pack.controls().getOrDefault(group, List.of()).stream())
            .distinct()
            .toList();
    return inside.condition(policy.condition()).stream()
        .map(
            condition ->
                new CompiledPolicy(policy, each, condition, field, outcome, variants, controls));
  }

  private static Optional<CompiledVariant> compile(
      Variant variant, Policy policy, Outcome outcome, ExpressionCompiler compiler) {
    Severity severity = variant.severity();
    Effect effect = variant.effect().or(policy::effect).orElse(Policy.effectOf(severity));
    Template message = variant.message().map(compiler::template).orElse(outcome.message());
    Template fix = variant.fix().map(compiler::template).orElse(outcome.fix());
    return compiler
        .condition(variant.when())
        .map(when -> new CompiledVariant(when, new Outcome(severity, effect, message, fix)));
  }
}
