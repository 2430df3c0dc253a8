/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.yaml;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A pack cannot be used. Names everything that is wrong with it, so that one correction can be
 * enough.
 */
public final class PackException extends RuntimeException {
  private final transient List<PackError> errors;

  /**
   * Takes at least one error.
   *
   * @throws IllegalArgumentException if there is none
   */
  public PackException(List<PackError> errors) {
    super(errors.stream().map(PackError::toString).collect(Collectors.joining("\n")));
    if (errors.isEmpty()) {
      throw new IllegalArgumentException("a pack without errors can be used");
    }
    this.errors = List.copyOf(errors);
  }

  /** In the order of the file, as far as it was read. */
  public List<PackError> errors() {
    return errors;
  }
}
