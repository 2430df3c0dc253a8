/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import io.glueledger.base.problem.Problem;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** What a command was configured with is wrong; nothing was started. */
public final class InvalidConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /**
   * Takes what is wrong.
   *
   * @param problems a line each, with the fix; no values of passwords
   */
  public InvalidConfigurationException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Takes what the engine found. */
  public static InvalidConfigurationException of(List<Problem> problems) {
    return new InvalidConfigurationException(
        problems.stream().<String>map(Problem::toString).toList());
  }

  /** A pack cannot be read at all. */
  public static InvalidConfigurationException unreadablePack(IOException e) {
    return new InvalidConfigurationException(
        List.of(
            e instanceof NoSuchFileException
                ? e.getMessage() + ": there is no such file or folder"
                : "a pack cannot be read: " + e));
  }

  /** What is wrong, a line each. */
  public List<String> problems() {
    return problems;
  }
}
