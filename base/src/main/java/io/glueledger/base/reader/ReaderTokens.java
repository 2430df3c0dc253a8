/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.reader;

import java.util.List;
import java.util.Optional;

/**
 * All tokens that are valid.
 *
 * @param tokens with different names
 */
public record ReaderTokens(List<ReaderToken> tokens) {
  /** Copies the list. */
  public ReaderTokens {
    tokens = List.copyOf(tokens);
  }

  /** Whose token this is. Compares with every one of them, whether or not it was found before. */
  public Optional<ReaderToken> presented(String token) {
    TokenDigest digest = TokenDigest.of(token);
    ReaderToken found = null;
    for (ReaderToken candidate : tokens) {
      found = candidate.digest().equals(digest) ? candidate : found;
    }
    return Optional.ofNullable(found);
  }

  /** The token of that name. */
  public Optional<ReaderToken> named(String name) {
    return tokens.stream().filter(token -> token.name().equals(name)).findFirst();
  }
}
