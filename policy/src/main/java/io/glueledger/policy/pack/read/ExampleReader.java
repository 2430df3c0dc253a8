/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.read;

import io.glueledger.policy.pack.model.PolicyDocumentation.Example;
import io.glueledger.policy.pack.yaml.Members;
import io.glueledger.policy.pack.yaml.Node.Mapping;
import io.glueledger.policy.pack.yaml.PackError;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code example} of a policy. */
final class ExampleReader {
  private static final Set<String> KEYS = Set.of("parameters", "previous", "bad", "good");

  private ExampleReader() {}

  static Optional<Example> read(Members policy, Optional<String> subject, List<PackError> errors) {
    return policy
        .mappingNode("example")
        .flatMap(
            mapping -> {
              Members members = new Members(mapping, KEYS, subject, errors);
              Optional<Mapping> bad = members.mappingNode("bad");
              Optional<Mapping> good = members.mappingNode("good");
              if (bad.isEmpty() || good.isEmpty()) {
                members.error(
                    mapping.at(),
                    "an example needs bad and good",
                    "Write both as a mapping: {ConnectionType: JDBC, ConnectionProperties: {…}}.");
                return Optional.empty();
              }
              return Optional.of(
                  new Example(
                      members.mappingNode("parameters"),
                      members.mappingNode("previous"),
                      bad.get(),
                      good.get()));
            });
  }
}
