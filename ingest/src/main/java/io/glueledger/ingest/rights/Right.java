/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import java.util.List;
import java.util.Set;

/**
 * Leave to call some operations on the connections of some catalogs whose names match.
 *
 * @param operations Glue's names of operations, or {@code *} for every one that the gate takes
 * @param catalogs patterns of catalog ids
 * @param names patterns of connection names
 * @param passwords whether reads show values that are not shown in clear
 */
public record Right(
    Set<String> operations,
    List<NamePattern> catalogs,
    List<NamePattern> names,
    PasswordVisibility passwords) {

  /** Stands for every operation. */
  static final String ALL = "*";

  /** The operations that read a connection; only with one of these can passwords be visible. */
  static final Set<String> READS = Set.of("GetConnection", "GetConnections");

  /**
   * Refuses a right without operations, catalogs or names, and visible passwords without a read.
   */
  public Right {
    operations = Set.copyOf(operations);
    catalogs = List.copyOf(catalogs);
    names = List.copyOf(names);
    if (operations.isEmpty() || catalogs.isEmpty() || names.isEmpty()) {
      throw new IllegalArgumentException(
          "a right needs operations, catalogs and names; write [\"*\"] for all of one");
    }
    if (passwords == PasswordVisibility.VISIBLE
        && !operations.contains(ALL)
        && READS.stream().noneMatch(operations::contains)) {
      throw new IllegalArgumentException(
          "visible passwords need GetConnection or GetConnections among the operations of the same"
              + " right; add one, or write hidden");
    }
  }

  boolean coversOperation(String operation) {
    return operations.contains(ALL) || operations.contains(operation);
  }

  boolean coversCatalog(String catalogId) {
    return catalogs.stream().anyMatch(pattern -> pattern.matches(catalogId));
  }

  boolean coversName(String name) {
    return names.stream().anyMatch(pattern -> pattern.matches(name));
  }
}
