/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import java.util.List;

/** All that one caller may do. What no right covers is denied. */
public record Rights(List<Right> rights) {

  /** Leave to do nothing. */
  public static final Rights NONE = new Rights(List.of());

  /** Copies the rights. */
  public Rights {
    rights = List.copyOf(rights);
  }

  /** True if one right covers the operation on this connection. */
  public boolean allows(String operation, String catalogId, String name) {
    return rights.stream()
        .anyMatch(
            right ->
                right.coversOperation(operation)
                    && right.coversCatalog(catalogId)
                    && right.coversName(name));
  }

  /**
   * True if one right covers the operation on at least some names of a catalog: for lists, whose
   * items are then each judged by {@link #allows}.
   */
  public boolean allowsSome(String operation, String catalogId) {
    return rights.stream()
        .anyMatch(right -> right.coversOperation(operation) && right.coversCatalog(catalogId));
  }

  /**
   * True if one right that covers this connection shows passwords. Such a right always allows a
   * read, so whoever is shown them in a denial could have read them.
   */
  public boolean showsPasswords(String catalogId, String name) {
    return rights.stream()
        .anyMatch(
            right ->
                right.passwords() == PasswordVisibility.VISIBLE
                    && right.coversCatalog(catalogId)
                    && right.coversName(name));
  }
}
