/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks one file for all parts that it configures: a part is configured if a key of its own
 * section is set. A key that no part knows is a problem whether or not its part is configured.
 */
public final class ConfigValidation {

  /** One part with what makes its records. */
  public record Candidate<T>(ConfigPart part, Function<Settings, Optional<T>> assembly) {

    private ConfigResult<T> load(Optional<Path> file, Map<String, String> environment) {
      return new ConfigLoader(part, file, environment).load(assembly);
    }
  }

  /**
   * What was found.
   *
   * @param parts names of the parts that are configured
   * @param problems each once, though several parts may have found it
   */
  public record Findings(List<String> parts, List<ConfigProblem> problems) {
    /** Copies both. */
    public Findings {
      parts = List.copyOf(parts);
      problems = List.copyOf(problems);
    }
  }

  private ConfigValidation() {}

  /** Checks all of {@code candidates} that the file or the environment configures. */
  public static Findings check(
      List<Candidate<?>> candidates, Optional<Path> file, Map<String, String> environment) {
    ConfigPart all =
        ConfigPart.union("all", candidates.stream().<ConfigPart>map(Candidate::part).toList());
    Settings settings = new ConfigLoader(all, file, environment).settings();
    List<ConfigProblem> problems = new ArrayList<>(settings.problems());
    List<String> present = new ArrayList<>();
    if (settings.isReadable()) {
      for (Candidate<?> candidate : candidates) {
        if (settings.hasUnder(candidate.part().name() + ".")) {
          present.add(candidate.part().name());
          candidate.load(file, environment).problems().stream()
              .filter(problem -> isNew(problem, settings.problems()))
              .forEach(problems::add);
        }
      }
    }
    Set<ConfigProblem> each = new LinkedHashSet<>(problems);
    return new Findings(present, new ArrayList<>(each));
  }

  /** A key that nobody knows was already reported, with the hint that knows all parts. */
  private static boolean isNew(ConfigProblem problem, List<ConfigProblem> found) {
    return found.stream()
        .noneMatch(
            other ->
                other.key().equals(problem.key())
                    && other.origin().equals(problem.origin())
                    && !other.origin().isEmpty());
  }
}
