/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import java.nio.file.Path;
import java.util.List;

/** A file with secrets cannot be taken. The message names what to do and quotes no secret. */
public final class InvalidFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it, a line each. */
  public InvalidFileException(Path file, List<String> problems) {
    super(String.join("\n", problems.stream().map(problem -> file + ": " + problem).toList()));
  }
}
