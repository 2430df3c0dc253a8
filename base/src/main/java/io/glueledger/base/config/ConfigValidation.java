/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import io.glueledger.base.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks one file for all parts that it configures: a part is configured if a key of its own
 * section is set. A key that no part knows is a problem whether or not its part is configured.
 */
public final class ConfigValidation {

  /**
   * What was found.
   *
   * @param parts names of the parts that are configured
   * @param problems each once, though several parts may have found it
   */
  public record Findings(List<String> parts, List<Problem> problems) {
    /** Copies both. */
    public Findings {
      parts = List.copyOf(parts);
      problems = List.copyOf(problems);
    }
  }

  private ConfigValidation() {}

  /** The keys of several parts, each once, in the order of the documentation. */
  public static List<ConfigKey> keys(List<ConfigPart<?>> parts) {
    return all(parts).keys();
  }

  /** Checks all of {@code parts} that the file or the environment configures. */
  public static Findings check(
      List<ConfigPart<?>> parts, Optional<Path> file, Map<String, String> environment) {
    MergedSettings settings = ConfigLoader.settings(all(parts), file, environment);
    Set<Problem> problems = new LinkedHashSet<>(settings.problems());
    List<String> present = new ArrayList<>();
    if (settings.isReadable()) {
      for (ConfigPart<?> part : parts) {
        if (settings.hasUnder(part.name() + ".")) {
          present.add(part.name());
          part.load(file, environment).problems().stream()
              .filter(problem -> isNew(problem, settings.problems()))
              .forEach(problems::add);
        }
      }
    }
    return new Findings(present, new ArrayList<>(problems));
  }

  private static KnownKeys all(List<ConfigPart<?>> parts) {
    return KnownKeys.ofAll(parts.stream().flatMap(part -> part.keys().stream()).toList());
  }

  /** A key that nobody knows was already reported, with the hint that knows all parts. */
  private static boolean isNew(Problem problem, List<Problem> found) {
    return found.stream()
        .noneMatch(
            other ->
                other.path().equals(problem.path()) && other.location().equals(problem.location()));
  }
}
