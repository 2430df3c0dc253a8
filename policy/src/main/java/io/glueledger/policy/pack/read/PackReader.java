/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.read;

import io.glueledger.event.Enforcement;
import io.glueledger.policy.pack.model.PolicyExemption;
import io.glueledger.policy.pack.model.PackHome;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.PackFile;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.model.PolicyOverride;
import io.glueledger.policy.pack.yaml.Members;
import io.glueledger.policy.pack.yaml.Node;
import io.glueledger.policy.pack.yaml.Node.Mapping;
import io.glueledger.policy.pack.yaml.PackError;
import io.glueledger.policy.pack.yaml.PackException;
import io.glueledger.policy.pack.yaml.Position;
import io.glueledger.policy.pack.yaml.SourceText;
import io.glueledger.policy.pack.yaml.YamlTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file of a pack from YAML, strictly: an unknown key, a wrong type or a missing member is
 * an error, and all of them are told at once. Expressions are not compiled here: the engine does
 * that.
 */
public final class PackReader {
  private static final Set<String> KEYS =
      Set.of("pack", "version", "home", "mode", "controls", "policies", "overrides", "exceptions");
  private static final Set<String> CONTENTS = Set.of("policies", "overrides", "exceptions");
  private static final Set<String> HOME_KEYS = Set.of("account", "region");
  private static final int MAX_CHARACTERS = 1 << 20;

  private final List<PackError> errors = new ArrayList<>();

  private PackReader() {}

  /**
   * Reads a file.
   *
   * @param source its name in messages, such as the file's
   * @param text YAML, or the canonical text of a pack
   * @throws PackException with everything that is wrong
   */
  public static PackFile read(String source, String text) {
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
    PackFile file = reader.file(mapping);
    if (!reader.errors.isEmpty()) {
      throw new PackException(reader.errors);
    }
    return file;
  }

  private PackFile file(Mapping mapping) {
    Members members = new Members(mapping, KEYS, Optional.empty(), errors);
    if (Collections.disjoint(mapping.entries().keySet(), CONTENTS)) {
      error(mapping.at(), "policies is missing", "Add policies, overrides or exceptions.");
    }
    Map<String, List<String>> controls = controls(mapping);
    Enforcement mode = Words.word(members, "mode", Words.MODES).orElse(Enforcement.ENFORCE);
    PolicyReader reader = new PolicyReader(mode, errors);
    List<Policy> policies = new ArrayList<>();
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
    List<PolicyExemption> exemptions =
        members.list("exceptions").stream()
            .flatMap(node -> ExemptionReader.read(node, errors))
            .toList();
    List<PolicyOverride> overrides =
        members.list("overrides").stream()
            .flatMap(node -> OverrideReader.read(node, errors))
            .toList();
    Pack pack =
        new Pack(
            members.required("pack").text(),
            members.required("version").text(),
            home(members),
            controls,
            policies,
            exemptions);
    return new PackFile(pack, overrides);
  }

  private PackHome home(Members members) {
    Optional<Mapping> node = members.mappingNode("home");
    if (node.isEmpty()) {
      return PackHome.UNKNOWN;
    }
    Members home = new Members(node.get(), HOME_KEYS, Optional.empty(), errors);
    String account = home.orEmpty("account");
    String region = home.orEmpty("region");
    try {
      return new PackHome(account, region);
    } catch (IllegalArgumentException e) {
      error(
          node.get().at(),
          String.valueOf(e.getMessage()),
          "Write home: {account: \"123456789012\", region: eu-central-1}.");
      return PackHome.UNKNOWN;
    }
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
