/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.merge;

import io.glueledger.base.text.Nearest;
import io.glueledger.policy.pack.model.PackFile;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.yaml.PackError;
import io.glueledger.policy.pack.yaml.Position;
import io.glueledger.policy.pack.yaml.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What must hold for the files of a pack as a whole. */
final class PackChecks {
  private PackChecks() {}

  static <T> void duplicates(
      List<T> all, Function<T, SourceText> id, String what, List<PackError> errors) {
    Map<String, Position> first = new HashMap<>();
    for (T one : all) {
      SourceText name = id.apply(one);
      Position earlier = first.putIfAbsent(name.text(), name.at());
      if (earlier != null) {
        boolean override = what.equals("override");
        errors.add(
            PackError.structural(
                name.at(),
                Optional.of((override ? "policy " : what + " ") + name.text()),
                override
                    ? "the policy is already overridden at " + earlier
                    : "the id is already used at " + earlier,
                override
                    ? "Write one override that says it all."
                    : "Give this " + what + " an id of its own."));
      }
    }
  }

  static void known(SourceText id, Set<String> ids, List<PackError> errors) {
    if (!ids.contains(id.text())) {
      String guess =
          Nearest.to(id.text(), ids).map(near -> "Did you mean " + near + "?").orElse("");
      errors.add(
          PackError.structural(
              id.at(),
              Optional.of("policy " + id.text()),
              "there is no such policy",
              guess.isEmpty() ? "Name a policy of the built-in pack or of these files." : guess));
    }
  }

  static void groups(Policy policy, Set<String> groups, List<PackError> errors) {
    policy.controls().stream()
        .filter(group -> !groups.contains(group.text()))
        .forEach(
            group ->
                errors.add(
                    PackError.structural(
                        group.at(),
                        Optional.of("policy " + policy.id().text()),
                        "there is no control group " + group.text(),
                        "Use one of " + new TreeSet<>(groups) + ", or declare it in controls.")));
  }

  /** An error about the last of some files as a whole. */
  static PackError ofFile(List<PackFile> files, String problem, String hint) {
    String source =
        files.stream()
            .flatMap(file -> file.pack().policies().stream())
            .reduce((one, other) -> other)
            .map(policy -> policy.id().at().source())
            .orElse(files.get(files.size() - 1).pack().name());
    return PackError.structural(new Position(source, 1, 1), Optional.empty(), problem, hint);
  }
}
