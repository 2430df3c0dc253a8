/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.read;

import io.glueledger.policy.pack.model.PolicyOverride;
import io.glueledger.policy.pack.yaml.Members;
import io.glueledger.policy.pack.yaml.Node;
import io.glueledger.policy.pack.yaml.Node.Mapping;
import io.glueledger.policy.pack.yaml.PackError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the {@code overrides} of a file. */
final class OverrideReader {
  private static final Set<String> KEYS =
      Set.of("id", "severity", "effect", "mode", "off", "parameters");

  private OverrideReader() {}

  static Stream<PolicyOverride> read(Node node, List<PackError> errors) {
    if (!(node instanceof Mapping mapping)) {
      errors.add(
          PackError.structural(
              node.at(),
              Optional.empty(),
              "an override must be a mapping, and is " + node.kind(),
              "Write - id: TLS-01 and what changes."));
      return Stream.of();
    }
    Members members =
        new Members(mapping, KEYS, Members.name(mapping, "id").map(id -> "policy " + id), errors);
    PolicyOverride read =
        new PolicyOverride(
            members.required("id"),
            Words.word(members, "severity", Words.SEVERITIES),
            Words.word(members, "effect", Words.EFFECTS),
            Words.word(members, "mode", Words.MODES),
            Words.off(members),
            members.mapping("parameters"));
    boolean onlyMode = mapping.entries().keySet().equals(Set.of("id", "mode"));
    if (mapping.entries().size() < 2) {
      members.error(
          mapping.at(),
          "the override changes nothing",
          "Add severity, effect, mode, parameters, or off with the reason.");
    } else if (read.id().text().equals(PolicyOverride.ALL) && !onlyMode) {
      members.error(
          mapping.at(),
          "an override of every policy can set nothing but mode",
          "Write an override for each policy.");
    } else if (read.off().isPresent() && mapping.entries().size() > 2) {
      members.error(
          mapping.at(), "off stands beside other changes", "Leave either off or the others out.");
    }
    return Stream.of(read);
  }
}
