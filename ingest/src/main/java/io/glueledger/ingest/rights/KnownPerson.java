/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import java.util.List;

/**
 * A human who is known outside the gate by other names.
 *
 * @param person by the one name wherever they are named
 * @param principals patterns of what AWS calls them: ARNs of users, roles and their sessions
 */
public record KnownPerson(String person, List<NamePattern> principals) {

  /** Checks the name and copies the patterns. */
  public KnownPerson {
    Caller.checkPrincipal(person);
    principals = List.copyOf(principals);
  }

  boolean isCalled(String principal) {
    return principals.stream().anyMatch(pattern -> pattern.matches(principal));
  }
}
