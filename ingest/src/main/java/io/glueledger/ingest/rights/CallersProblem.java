/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import java.nio.file.Path;

/**
 * One thing that is wrong with a callers file.
 *
 * @param file the file
 * @param line the line, from 1
 * @param key the key as a path: {@code callers[0].rights[1].names}; empty for the whole file
 * @param message what is wrong and how to put it right; never a secret
 */
public record CallersProblem(Path file, int line, String key, String message) {

  /** One line: {@code callers.yaml:7: callers[0].principal: is missing; …}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + message;
  }
}
