/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.merge;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.policy.pack.model.Pack;
import io.glueledger.policy.pack.model.PackFile;
import io.glueledger.policy.pack.model.PackHome;
import io.glueledger.policy.pack.model.Policy;
import io.glueledger.policy.pack.model.PolicyExemption;
import io.glueledger.policy.pack.model.PolicyOverride;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes one pack of several files. Policies stand in the order of the files; overrides are carried
 * out whichever file they are in, and are gone then: the pack is complete in itself.
 */
public final class PackMerge {
  private PackMerge() {}

  /**
   * The pack that files make together.
   *
   * @throws InvalidFileException if an id is there twice, an override or an exception names a
   *     policy that is not there, a parameter has a value of another type, or two files declare a
   *     control group or a home differently
   */
  public static Pack of(List<PackFile> files) {
    List<Problem> errors = new ArrayList<>();
    List<Policy> policies = all(files, file -> file.pack().policies());
    List<PolicyOverride> overrides = all(files, PackFile::overrides);
    List<PolicyExemption> exemptions = all(files, file -> file.pack().exemptions());
    Set<String> ids =
        policies.stream().map(policy -> policy.id().text()).collect(Collectors.toSet());
    PackChecks.duplicates(policies, Policy::id, "policy", errors);
    PackChecks.duplicates(overrides, PolicyOverride::id, "override", errors);
    PackChecks.duplicates(exemptions, PolicyExemption::id, "exception", errors);
    overrides.stream()
        .map(PolicyOverride::id)
        .filter(id -> !id.text().equals(PolicyOverride.ALL))
        .forEach(id -> PackChecks.known(id, ids, errors));
    exemptions.stream()
        .flatMap(exemption -> exemption.policies().stream())
        .forEach(id -> PackChecks.known(id, ids, errors));
    Map<String, List<String>> controls = controls(files, errors);
    policies.forEach(policy -> PackChecks.groups(policy, controls.keySet(), errors));
    OverrideApplier overriding = new OverrideApplier(overrides, errors);
    Pack merged =
        new Pack(
            joined(files, Pack::name),
            joined(files, Pack::version),
            home(files, errors),
            controls,
            policies.stream().map(overriding::apply).toList(),
            exemptions);
    if (!errors.isEmpty()) {
      throw new InvalidFileException(errors);
    }
    return merged;
  }

  /** Files of one pack, one beside the other with equal name and version, count once. */
  private static String joined(List<PackFile> files, Function<Pack, String> part) {
    Map<String, String> parts = new LinkedHashMap<>();
    files.forEach(
        file ->
            parts.putIfAbsent(
                file.pack().name() + "\n" + file.pack().version(), part.apply(file.pack())));
    return String.join("+", parts.values());
  }

  private static <T> List<T> all(List<PackFile> files, Function<PackFile, List<T>> part) {
    return files.stream().flatMap(file -> part.apply(file).stream()).toList();
  }

  private static PackHome home(List<PackFile> files, List<Problem> errors) {
    List<PackHome> homes =
        files.stream()
            .map(file -> file.pack().home())
            .filter(home -> !home.equals(PackHome.UNKNOWN))
            .distinct()
            .toList();
    if (homes.size() > 1) {
      errors.add(
          PackChecks.ofFile(files, "home is declared differently in two files", "Keep one."));
    }
    return homes.isEmpty() ? PackHome.UNKNOWN : homes.get(0);
  }

  private static Map<String, List<String>> controls(List<PackFile> files, List<Problem> errors) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (PackFile file : files) {
      file.pack()
          .controls()
          .forEach(
              (group, members) -> {
                List<String> before = groups.putIfAbsent(group, members);
                if (before != null && !before.equals(members)) {
                  errors.add(
                      PackChecks.ofFile(
                          List.of(file),
                          "the control group " + group + " is declared otherwise in another file",
                          "Rename the group in pack " + file.pack().name() + "."));
                }
              });
    }
    return groups;
  }
}
