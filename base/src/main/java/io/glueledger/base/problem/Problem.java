/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.problem;

/**
 * One thing that is wrong with something that a person wrote: a file, the configuration, a request
 * that is to be checked. No part of it quotes a value that may be a secret.
 *
 * @param location where it was written
 * @param path what it is about: {@code callers[0].principal}, {@code policy ACME-01:}; empty if
 *     {@code message} says it
 * @param message what is wrong, in words that follow the path
 * @param fix what to do, as a sentence; empty if {@code message} says it
 */
public record Problem(SourcePosition location, String path, String message, String fix) {

  /** A problem whose message says all. */
  public Problem(SourcePosition location, String message) {
    this(location, "", message, "");
  }

  /**
   * For people: {@code callers.yaml:7:5: callers[0].principal is missing}, and the fix on a line of
   * its own.
   */
  @Override
  public String toString() {
    return location
        + ": "
        + (path.isEmpty() ? "" : path + " ")
        + message
        + (fix.isEmpty() ? "" : "\n  hint: " + fix);
  }

  /** The same as {@link #toString()}, where only one line fits. */
  public String inOneLine() {
    return toString().replaceAll("\\s*\\R\\s*", "; ");
  }
}
