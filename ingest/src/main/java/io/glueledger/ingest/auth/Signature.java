/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** The 32 bytes of a SigV4 signature. */
public final class Signature {

  private static final int LENGTH = 32;

  private final byte[] bytes;

  /** Copies the bytes. */
  public Signature(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a signature has " + LENGTH + " bytes");
    }
    this.bytes = bytes.clone();
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Takes the same time wherever two signatures differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature && MessageDigest.isEqual(bytes, signature.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Hides it: whoever sees a signature of the last minutes could repeat the request. */
  @Override
  public String toString() {
    return "Signature[hidden]";
  }

  static Signature ofHex(String hex) {
    return new Signature(HexFormat.of().parseHex(hex));
  }
}
