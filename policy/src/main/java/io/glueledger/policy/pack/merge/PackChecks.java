/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.merge;

import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.text.Nearest;
import io.glueledger.base.tree.SourceText;
import io.glueledger.policy.pack.model.PackFile;
import io.glueledger.policy.pack.model.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What must hold for the files of a pack as a whole. */
final class PackChecks {
  private PackChecks() {}

  static <T> void duplicates(
      List<T> all, Function<T, SourceText> id, String what, List<Problem> errors) {
    Map<String, SourcePosition> first = new HashMap<>();
    for (T one : all) {
      SourceText name = id.apply(one);
      SourcePosition earlier = first.putIfAbsent(name.text(), name.at());
      if (earlier != null) {
        boolean override = what.equals("override");
        errors.add(
            new Problem(
                name.at(),
                (override ? "policy " : what + " ") + name.text() + ":",
                override
                    ? "the policy is already overridden at " + earlier
                    : "the id is already used at " + earlier,
                override
                    ? "Write one override that says it all."
                    : "Give this " + what + " an id of its own."));
      }
    }
  }

  static void known(SourceText id, Set<String> ids, List<Problem> errors) {
    if (!ids.contains(id.text())) {
      String guess =
          Nearest.to(id.text(), ids).map(near -> "Did you mean " + near + "?").orElse("");
      errors.add(
          new Problem(
              id.at(),
              "policy " + id.text() + ":",
              "there is no such policy",
              guess.isEmpty() ? "Name a policy of the built-in pack or of these files." : guess));
    }
  }

  static void groups(Policy policy, Set<String> groups, List<Problem> errors) {
    policy.controls().stream()
        .filter(group -> !groups.contains(group.text()))
        .forEach(
            group ->
                errors.add(
                    new Problem(
                        group.at(),
                        "policy " + policy.id().text() + ":",
                        "there is no control group " + group.text(),
                        "Use one of " + new TreeSet<>(groups) + ", or declare it in controls.")));
  }

  /** An error about the last of some files as a whole. */
  static Problem ofFile(List<PackFile> files, String problem, String hint) {
    String source =
        files.stream()
            .flatMap(file -> file.pack().policies().stream())
            .reduce((one, other) -> other)
            .map(policy -> policy.id().at().source())
            .orElse(files.get(files.size() - 1).pack().name());
    return new Problem(new SourcePosition(source, 1, 1), "", problem, hint);
  }
}
