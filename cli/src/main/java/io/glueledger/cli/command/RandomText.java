/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.command;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that nobody can guess. */
public final class RandomText {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int KEY_ID_LETTERS = 16;

  private RandomText() {}

  /** So many bytes, in hexadecimal. */
  public static String hex(int bytes) {
    return HexFormat.of().formatHex(bytes(bytes));
  }

  /** So many bytes, in base64. */
  public static String base64(int bytes) {
    return Base64.getEncoder().encodeToString(bytes(bytes));
  }

  /** An id as AWS's access keys have it. */
  public static String accessKeyId() {
    StringBuilder id = new StringBuilder("AKIA");
    for (int i = 0; i < KEY_ID_LETTERS; i++) {
      id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  private static byte[] bytes(int count) {
    byte[] random = new byte[count];
    RANDOM.nextBytes(random);
    return random;
  }
}
