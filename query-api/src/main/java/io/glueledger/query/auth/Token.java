/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import java.util.Set;

/**
 * One entry of the tokens file. The token itself is not kept.
 *
 * @param name who has it, for logs and the dashboard
 * @param digest SHA-256 of the token
 * @param roles what it allows
 */
public record Token(String name, TokenDigest digest, Set<Role> roles) {
  /** Copies the roles. */
  public Token {
    roles = Set.copyOf(roles);
  }

  /** True if one of the roles includes that one. */
  public boolean allows(Role role) {
    return roles.stream().anyMatch(its -> its.includes(role));
  }
}
