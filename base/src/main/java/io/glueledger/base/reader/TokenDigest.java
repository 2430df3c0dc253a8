/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.reader;

import io.glueledger.base.text.Sha256Digest;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 of a token. Tokens are long and random, so no salt and no slow hash is needed. */
public final class TokenDigest {
  private final byte[] bytes;

  private TokenDigest(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Of a token. */
  public static TokenDigest of(String token) {
    return new TokenDigest(Sha256Digest.ofText(token));
  }

  /**
   * From its 64 hex digits.
   *
   * @throws IllegalArgumentException if it is something else; the message does not quote it
   */
  public static TokenDigest parse(String hex) {
    if (!hex.matches("[0-9A-Fa-f]{64}")) {
      throw new IllegalArgumentException(
          "must be 64 hex digits, the SHA-256 of the token without a line end");
    }
    return new TokenDigest(HexFormat.of().parseHex(hex));
  }

  /** The digest itself. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Takes the same time wherever two digests differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TokenDigest digest && MessageDigest.isEqual(bytes, digest.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "TokenDigest[hidden]";
  }
}
