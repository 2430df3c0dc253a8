/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A file that a person wrote cannot be used. Names everything that is wrong with it, so that one
 * correction can be enough. The message has a line or more for each problem.
 */
public final class InvalidFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Takes what is wrong.
   *
   * @throws IllegalArgumentException if nothing is
   */
  public InvalidFileException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a file without problems can be used");
    }
    this.problems = List.copyOf(problems);
  }

  /** One that stops the reading at once. */
  public InvalidFileException(Problem problem) {
    this(List.of(problem));
  }

  /** In the order in which they were found; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
