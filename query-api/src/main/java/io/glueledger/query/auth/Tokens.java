/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import java.util.List;
import java.util.Optional;

/**
 * All tokens that are valid.
 *
 * @param tokens with different names
 */
public record Tokens(List<Token> tokens) {
  /** Copies the list. */
  public Tokens {
    tokens = List.copyOf(tokens);
  }

  /** Whose token this is. Compares with every one of them, whether or not it was found before. */
  public Optional<Token> presented(String token) {
    TokenDigest digest = TokenDigest.of(token);
    Token found = null;
    for (Token candidate : tokens) {
      found = candidate.digest().equals(digest) ? candidate : found;
    }
    return Optional.ofNullable(found);
  }

  /** The token of that name. */
  public Optional<Token> named(String name) {
    return tokens.stream().filter(token -> token.name().equals(name)).findFirst();
  }
}
