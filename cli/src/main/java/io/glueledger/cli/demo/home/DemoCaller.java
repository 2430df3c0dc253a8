/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.demo.home;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Somebody who changes connections in a demo.
 *
 * @param principal as the ledger names them
 * @param accessKeyId their key's public id
 * @param secret with which they sign
 */
public record DemoCaller(String principal, String accessKeyId, String secret) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** The name of the key only. */
  @Override
  public String toString() {
    return "DemoCaller[" + accessKeyId + "]";
  }

  /** A text that nobody can guess, in letters that neither a shell nor YAML reads otherwise. */
  public static String random(int bytes) {
    return HexFormat.of().formatHex(randomBytes(bytes));
  }

  public static byte[] randomBytes(int count) {
    byte[] random = new byte[count];
    RANDOM.nextBytes(random);
    return random;
  }
}
