/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.read;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.tree.MapReader;
import io.glueledger.base.tree.SourceText;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeReader;
import io.glueledger.event.Enforcement;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.PackFile;
import io.glueledger.policy.pack.model.PackHome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private PackReader() {}

  /**
   * Reads a file.
   *
   * @param source its name in messages, such as the file's
   * @param text YAML, or the canonical text of a pack
   * @throws InvalidFileException with everything that is wrong
   */
  public static PackFile read(String source, String text) {
    if (text.length() > MAX_CHARACTERS) {
      throw new InvalidFileException(
          new Problem(
              SourcePosition.startOf(source),
              "",
              "the file is larger than 1 MiB",
              "Split the pack."));
    }
    TreeNode root = TreeReader.readSettings(source, text);
    if (!(root instanceof Mapping mapping)) {
      throw new InvalidFileException(
          new Problem(
              root.at(),
              "",
              "the file must be a map, not " + root.kind(),
              "Start with: pack: a-name"));
    }
    List<Problem> problems = new ArrayList<>();
    PackFile file = file(new MapReader(mapping, "", KEYS, problems));
    if (!problems.isEmpty()) {
      throw new InvalidFileException(problems);
    }
    return file;
  }

  private static PackFile file(MapReader file) {
    if (Collections.disjoint(file.keys(), CONTENTS)) {
      file.problem(file.at(), "policies is missing", "Add policies, overrides or exceptions.");
    }
    Map<String, List<String>> controls = controls(file);
    Enforcement mode = file.oneOf("mode", PackVocabulary.MODES).orElse(Enforcement.ENFORCE);
    Pack pack =
        new Pack(
            file.required("pack").text(),
            file.required("version").text(),
            file.inner("home", HOME_KEYS).map(PackReader::home).orElse(PackHome.UNKNOWN),
            controls,
            PolicyReader.read(file, mode),
            ExemptionReader.read(file));
    return new PackFile(pack, OverrideReader.read(file));
  }

  private static PackHome home(MapReader home) {
    String account = home.orEmpty("account");
    String region = home.orEmpty("region");
    try {
      return new PackHome(account, region);
    } catch (IllegalArgumentException e) {
      home.problem(
          home.at(),
          String.valueOf(e.getMessage()),
          "Write home: {account: \"123456789012\", region: eu-central-1}.");
      return PackHome.UNKNOWN;
    }
  }

  private static Map<String, List<String>> controls(MapReader file) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    file.inner("controls")
        .ifPresent(
            controls -> {
              for (String group : controls.keys()) {
                groups.put(group, controls.texts(group).stream().map(SourceText::text).toList());
              }
            });
    return groups;
  }
}
