/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A secret access key. It is only ever used to sign; no text form of this class shows it. */
public final class SecretAccessKey {

  private static final int SHORTEST = 16;

  private final String value;

  /**
   * Wraps the key.
   *
   * @throws IllegalArgumentException if it is shorter than {@value #SHORTEST} characters; the
   *     message does not quote it
   */
  public SecretAccessKey(String value) {
    if (value.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "must have at least " + SHORTEST + " characters; make a longer random one");
    }
    this.value = value;
  }

  /** The key itself, as UTF-8: what signing keys are derived from. */
  public byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  /** Takes the same time wherever two keys differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SecretAccessKey secret
        && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
