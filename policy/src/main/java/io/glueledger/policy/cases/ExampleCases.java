/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Operation;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.model.PolicyDocumentation.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The example of a policy as two cases: the bad connection has its finding, the good one has not.
 */
public final class ExampleCases {
  private ExampleCases() {}

  /**
   * The cases; none if the policy has no example. Parameters that the example wants set are not set
   * here.
   *
   * @throws InvalidFileException if what the example shows is no connection
   */
  public static List<PolicyCase> of(Policy policy) {
    Optional<Example> example = policy.documentation().example();
    if (example.isEmpty()) {
      return List.of();
    }
    String id = policy.id().text();
    Optional<Mapping> previous = example.get().previous();
    ExpectedDecision found =
        new ExpectedDecision(Optional.empty(), Optional.empty(), List.of(id), List.of());
    ExpectedDecision notFound =
        new ExpectedDecision(Optional.empty(), Optional.empty(), List.of(), List.of(id));
    return List.of(
        one(policy, "bad", example.get().bad(), previous, found),
        one(policy, "good", example.get().good(), previous, notFound));
  }

  private static PolicyCase one(
      Policy policy,
      String name,
      Mapping definition,
      Optional<Mapping> previous,
      ExpectedDecision expected) {
    List<Problem> problems = new ArrayList<>();
    String prefix = "policy " + policy.id().text() + ": ";
    GivenConnection given = GivenConnectionReader.read(definition, prefix, problems);
    Optional<GivenConnection> before =
        previous.map(mapping -> GivenConnectionReader.read(mapping, prefix, problems));
    if (!problems.isEmpty()) {
      throw new InvalidFileException(problems);
    }
    return new PolicyCase(
        policy.id().text() + " " + name,
        definition.at(),
        before.isPresent() ? Operation.UPDATE : Operation.CREATE,
        new ConnectionId(PolicyCase.USUAL_CATALOG, "example"),
        "example",
        given,
        before,
        PolicyCase.USUAL_TIME,
        false,
        expected);
  }
}
