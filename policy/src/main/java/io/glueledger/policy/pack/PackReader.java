/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack;

import io.glueledger.policy.pack.Node.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a pack from YAML, strictly: an unknown key, a wrong type, a missing member or a duplicate
 * id is an error, and all of them are told at once. Expressions are not compiled here: the engine
 * does that.
 */
public final class PackReader {
  private static final Set<String> KEYS = Set.of("pack", "version", "controls", "policies");
  private static final int MAX_CHARACTERS = 1 << 20;

  private final List<PackError> errors = new ArrayList<>();

  private PackReader() {}

  /**
   * Reads a text.
   *
   * @param source its name in messages, such as the file's
   * @param text YAML, or the canonical text of a pack
   * @throws PackException with everything that is wrong
   */
  public static Pack read(String source, String text) {
    Position start = new Position(source, 1, 1);
    PackReader reader = new PackReader();
    if (text.length() > MAX_CHARACTERS) {
      reader.error(start, "the file is larger than 1 MiB", "Split the pack.");
      throw new PackException(reader.errors);
    }
    Node root = YamlTree.read(source, text);
    if (!(root instanceof Mapping mapping)) {
      reader.error(
          root.at(),
          "the file must be a mapping, and is " + root.kind(),
          "Start with: pack: a-name");
      throw new PackException(reader.errors);
    }
    Pack pack = reader.pack(mapping);
    if (!reader.errors.isEmpty()) {
      throw new PackException(reader.errors);
    }
    return pack;
  }

  private Pack pack(Mapping mapping) {
    Members members = new Members(mapping, KEYS, Optional.empty(), errors);
    Map<String, List<String>> controls = controls(mapping);
    PolicyReader reader = new PolicyReader(controls.keySet(), errors);
    List<Policy> policies = new ArrayList<>();
    if (!mapping.entries().containsKey("policies")) {
      error(mapping.at(), "policies is missing", "Add policies, a list.");
    }
    for (Node node : members.list("policies")) {
      if (node instanceof Mapping policy) {
        policies.add(reader.read(policy));
      } else {
        error(
            node.at(),
            "a policy must be a mapping, and is " + node.kind(),
            "Write - id: ABC-01 and so on.");
      }
    }
    errors.addAll(PackChecks.duplicates(policies));
    return new Pack(
        members.required("pack").text(), members.required("version").text(), controls, policies);
  }

  private Map<String, List<String>> controls(Mapping mapping) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    if (mapping.entries().containsKey("controls")) {
      Node node = mapping.entries().get("controls").value();
      if (node instanceof Mapping declared) {
        Members members =
            new Members(declared, declared.entries().keySet(), Optional.empty(), errors);
        declared
            .entries()
            .keySet()
            .forEach(
                group ->
                    groups.put(
                        group, members.texts(group).stream().map(SourceText::text).toList()));
      } else {
        error(
            node.at(),
            "controls must be a mapping, and is " + node.kind(),
            "Write controls: {T: [PCI DSS 4.2.1]}.");
      }
    }
    return groups;
  }

  private void error(Position at, String problem, String hint) {
    errors.add(PackError.structural(at, Optional.empty(), problem, hint));
  }
}
