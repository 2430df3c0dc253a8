/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.read;

import io.glueledger.base.tree.MapReader;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.policy.pack.model.PolicyDocumentation.Example;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code example} of a policy. */
final class ExampleReader {
  private static final Set<String> KEYS = Set.of("parameters", "previous", "bad", "good");

  private ExampleReader() {}

  static Optional<Example> read(MapReader policy) {
    return policy.inner("example", KEYS).flatMap(ExampleReader::example);
  }

  private static Optional<Example> example(MapReader example) {
    Optional<Mapping> bad = example.map("bad");
    Optional<Mapping> good = example.map("good");
    if (bad.isEmpty() || good.isEmpty()) {
      example.problem(
          example.at(),
          "needs bad and good",
          "Write both as a map: {ConnectionType: JDBC, ConnectionProperties: {…}}.");
      return Optional.empty();
    }
    return Optional.of(
        new Example(example.map("parameters"), example.map("previous"), bad.get(), good.get()));
  }
}
