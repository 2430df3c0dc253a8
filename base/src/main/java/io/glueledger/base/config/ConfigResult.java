/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.config;

import io.glueledger.base.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What loading the configuration of a part came to. */
public sealed interface ConfigResult<T> {

  /** What is wrong, in the order of file, environment and keys; empty if nothing is. */
  List<Problem> problems();

  /** The configuration; empty if something is wrong. */
  default Optional<T> value() {
    return this instanceof Loaded<T> loaded ? Optional.of(loaded.config()) : Optional.empty();
  }

  /** The configuration, or what {@code invalid} makes of the problems is thrown. */
  default T orThrow(Function<List<Problem>, RuntimeException> invalid) {
    if (this instanceof Loaded<T> loaded) {
      return loaded.config();
    }
    throw invalid.apply(problems());
  }

  /** All of it is valid. */
  record Loaded<T>(T config) implements ConfigResult<T> {
    @Override
    public List<Problem> problems() {
      return List.of();
    }
  }

  /**
   * Nothing may start.
   *
   * @param problems all that was found, at least one
   */
  record Invalid<T>(List<Problem> problems) implements ConfigResult<T> {
    /** Copies the problems. */
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
