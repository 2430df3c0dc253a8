/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.reader;

import java.util.Optional;
import java.util.Set;

/**
 * One entry of the tokens file. The token itself is not kept.
 *
 * @param name who has it, for logs and the dashboard
 * @param digest SHA-256 of the token
 * @param person the human who has it, by one name wherever they are named; empty for a program
 * @param roles what it allows
 */
public record ReaderToken(
    String name, TokenDigest digest, Optional<String> person, Set<ReaderRole> roles) {
  /** Copies the roles. */
  public ReaderToken {
    roles = Set.copyOf(roles);
  }

  /** True if one of the roles includes that one. */
  public boolean allows(ReaderRole role) {
    return roles.stream().anyMatch(its -> its.includes(role));
  }
}
