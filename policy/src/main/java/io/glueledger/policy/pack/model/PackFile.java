/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.pack.model;

import java.util.List;
import java.util.Objects;

/**
 * One file, as it was read: what it declares, and what it changes of others. Only merging tells
 * whether the policies that it names exist.
 *
 * @param pack its own policies and exceptions
 * @param overrides in the order of the file
 */
public record PackFile(Pack pack, List<PolicyOverride> overrides) {
  /** Copies the list. */
  public PackFile {
    Objects.requireNonNull(pack, "pack");
    overrides = List.copyOf(overrides);
  }
}
