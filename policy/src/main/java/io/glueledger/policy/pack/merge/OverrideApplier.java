/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.merge;

import io.glueledger.base.problem.Problem;
import io.glueledger.base.text.Nearest;
import io.glueledger.base.tree.SourceText;
import io.glueledger.base.tree.TreeNode.Member;
import io.glueledger.event.Effect;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.model.Policy.Variant;
import io.glueledger.policy.pack.model.PolicyMode;
import io.glueledger.policy.pack.model.PolicyOverride;
import io.glueledger.policy.pack.model.PolicyParameter;
import io.glueledger.policy.pack.read.ParameterReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carries overrides out. */
final class OverrideApplier {
  private final Map<String, PolicyOverride> overrides = new HashMap<>();
  private final List<Problem> problems;

  OverrideApplier(List<PolicyOverride> overrides, List<Problem> problems) {
    overrides.forEach(override -> this.overrides.putIfAbsent(override.id().text(), override));
    this.problems = problems;
  }

  /**
   * The policy with what overrides say of it. One of the policy itself goes before one of every
   * policy. An effect or a severity that is set holds for its variants too.
   */
  Policy apply(Policy policy) {
    Optional<PolicyOverride> own = Optional.ofNullable(overrides.get(policy.id().text()));
    Optional<PolicyOverride> all = Optional.ofNullable(overrides.get(PolicyOverride.ALL));
    if (own.isEmpty() && all.isEmpty()) {
      return policy;
    }
    PolicyMode mode =
        new PolicyMode(
            own.flatMap(PolicyOverride::mode)
                .or(() -> all.flatMap(PolicyOverride::mode))
                .orElse(policy.mode().enforcement()),
            own.flatMap(PolicyOverride::off).map(SourceText::text).or(() -> policy.mode().off()),
            own.flatMap(PolicyOverride::tracked).or(() -> policy.mode().tracked()));
    Optional<Effect> effect = own.flatMap(PolicyOverride::effect);
    return new Policy(
        policy.id(),
        policy.title(),
        own.flatMap(PolicyOverride::severity).orElse(policy.severity()),
        effect.or(policy::effect),
        policy.scope(),
        policy.each(),
        policy.condition(),
        policy.field(),
        policy.message(),
        policy.fix(),
        policy.controls(),
        policy.variants().stream().map(variant -> variant(variant, own, effect)).toList(),
        parameters(policy, own),
        mode,
        policy.documentation());
  }

  private static Variant variant(
      Variant variant, Optional<PolicyOverride> own, Optional<Effect> effect) {
    return new Variant(
        variant.when(),
        own.flatMap(PolicyOverride::severity).orElse(variant.severity()),
        effect.or(variant::effect),
        variant.message(),
        variant.fix());
  }

  private List<PolicyParameter> parameters(Policy policy, Optional<PolicyOverride> own) {
    Map<String, Member> values = own.map(PolicyOverride::parameters).orElse(Map.of());
    String prefix = "policy " + policy.id().text() + ": parameters.";
    Set<String> known =
        policy.parameters().stream()
            .map(parameter -> parameter.name().text())
            .collect(Collectors.toCollection(TreeSet::new));
    values.forEach(
        (name, member) -> {
          if (!known.contains(name)) {
            String guess =
                Nearest.to(name, known).map(near -> "Did you mean " + near + "? ").orElse("");
            problems.add(
                new Problem(
                    member.at(),
                    prefix + name,
                    "is no parameter of the policy",
                    guess + (known.isEmpty() ? "It has none." : "It has " + known + ".")));
          }
        });
    return policy.parameters().stream()
        .map(parameter -> valued(parameter, values.get(parameter.name().text()), prefix))
        .toList();
  }

  private PolicyParameter valued(
      PolicyParameter parameter, @Nullable Member member, String prefix) {
    if (member == null) {
      return parameter;
    }
    String name = parameter.name().text();
    Optional<Object> value = ParameterReader.value(member.value(), parameter.type());
    if (value.isEmpty()) {
      problems.add(
          new Problem(
              member.value().at(),
              prefix + name,
              ParameterReader.mismatch(parameter.type()),
              "Write " + parameter.type().example(name) + "."));
    }
    return value.map(parameter::with).orElse(parameter);
  }
}
