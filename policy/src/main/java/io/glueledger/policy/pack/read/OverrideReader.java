/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.read;

import io.glueledger.base.tree.MapReader;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.policy.pack.model.PolicyOverride;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the {@code overrides} of a file. */
final class OverrideReader {
  private static final Set<String> KEYS =
      Set.of("id", "severity", "effect", "mode", "off", "track", "parameters");

  private OverrideReader() {}

  static List<PolicyOverride> read(MapReader file) {
    return file.namedMaps("overrides", "policy", "id", KEYS).stream()
        .map(OverrideReader::override)
        .toList();
  }

  private static PolicyOverride override(MapReader members) {
    PolicyOverride override =
        new PolicyOverride(
            members.required("id"),
            members.oneOf("severity", PackVocabulary.SEVERITIES),
            members.oneOf("effect", PackVocabulary.EFFECTS),
            members.oneOf("mode", PackVocabulary.MODES),
            PackVocabulary.off(members),
            members.oneOf("track", PackVocabulary.YES_OR_NO),
            members.map("parameters").map(Mapping::members).orElse(Map.of()));
    boolean onlyMode = members.keys().equals(Set.of("id", "mode"));
    if (members.keys().size() < 2) {
      members.problem(
          members.at(),
          "the override changes nothing",
          "Add severity, effect, mode, track, parameters, or off with the reason.");
    } else if (override.id().text().equals(PolicyOverride.ALL) && !onlyMode) {
      members.problem(
          members.at(),
          "an override of every policy can set nothing but mode",
          "Write an override for each policy.");
    } else if (override.off().isPresent() && members.keys().size() > 2) {
      members.problem(
          members.at(), "off stands beside other changes", "Leave either off or the others out.");
    }
    return override;
  }
}
