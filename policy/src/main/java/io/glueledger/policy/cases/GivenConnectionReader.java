/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cases;

import io.glueledger.base.problem.Problem;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeNode.Mapping;
import io.glueledger.base.tree.TreeNode.Member;
import io.glueledger.base.tree.TreeNode.Nothing;
import io.glueledger.policy.reading.SdkTreeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.glue.model.ConnectionInput;

/**
 * Reads connections as callers write them: Glue's ConnectionInput, and Tags. Collects what is wrong
 * instead of stopping at it.
 */
final class GivenConnectionReader {
  private static final String TAGS = "Tags";

  private final String prefix;
  private final List<Problem> problems;

  private GivenConnectionReader(String prefix, List<Problem> problems) {
    this.prefix = prefix;
    this.problems = problems;
  }

  /**
   * The connection of a mapping; of no use if there are problems. Its name may be left out.
   *
   * @param prefix of the paths of what it belongs to: {@code policy ACME-01: }
   * @param problems where to put what is wrong
   */
  static GivenConnection read(Mapping mapping, String prefix, List<Problem> problems) {
    GivenConnectionReader given = new GivenConnectionReader(prefix, problems);
    given.refuseEmpty(mapping, "");
    Map<String, Member> members = new LinkedHashMap<>(mapping.members());
    Member tags = members.remove(TAGS);
    if (!members.containsKey("ConnectionType")) {
      given.add(
          new Problem(
              mapping.at(),
              "ConnectionType",
              "is missing",
              "Add ConnectionType: JDBC or another one."));
    }
    SdkTreeReader reader = new SdkTreeReader(path -> "");
    Object input =
        reader.structure(
            ConnectionInput.builder().name("case"), new Mapping(mapping.at(), members));
    Map<String, String> texts = tags == null ? Map.of() : reader.tags(tags.value());
    reader.problems().forEach(given::add);
    return new GivenConnection((ConnectionInput) input, texts);
  }

  /** A key without a value is a slip of who writes a file, though Glue would take it for absent. */
  private void refuseEmpty(TreeNode node, String path) {
    if (node instanceof Mapping mapping) {
      mapping
          .members()
          .forEach(
              (key, member) ->
                  refuseEmpty(member.value(), path.isEmpty() ? key : path + "." + key));
    } else if (node instanceof Nothing) {
      add(
          new Problem(
              node.at(), path, "must have a value, not nothing", "Write one, or take it out."));
    }
  }

  private void add(Problem problem) {
    problems.add(
        new Problem(problem.location(), prefix + problem.path(), problem.message(), problem.fix()));
  }
}
