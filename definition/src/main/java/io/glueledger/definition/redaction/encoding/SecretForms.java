/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The spellings of one secret that no decoding of a whole text brings to light: Base64 at each of
 * its three alignments, in both alphabets, and hexadecimal.
 */
final class SecretForms {

  /** Shorter Base64 and hexadecimal texts stand in prose by chance. */
  private static final int SHORTEST = 4;

  private SecretForms() {}

  /** The secret as it is, without blanks around it, and with {@code +} for each blank. */
  static List<String> plain(String secret) {
    return List.of(secret, secret.strip(), secret.replace(' ', '+'));
  }

  /** Upper- and lower-case make no difference to whoever searches. */
  static String hexadecimal(String secret) {
    return HexFormat.of().formatHex(secret.getBytes(UTF_8));
  }

  /**
   * For each alignment the characters that depend on the secret alone, wherever it stands in what
   * was encoded; the characters at both ends, which its neighbours take part in, are cut off.
   */
  static List<String> base64(String secret) {
    byte[] bytes = secret.getBytes(UTF_8);
    List<String> forms = new ArrayList<>();
    for (int before = 0; before < 3; before++) {
      byte[] aligned = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, aligned, before, bytes.length);
      int first = (before * 8 + 5) / 6;
      int last = aligned.length * 8 / 6;
      if (last - first >= SHORTEST) {
        forms.add(encoded(Base64.getEncoder(), aligned, first, last));
        forms.add(encoded(Base64.getUrlEncoder(), aligned, first, last));
      }
    }
    Arrays.fill(bytes, (byte) 0);
    return forms;
  }

  private static String encoded(Base64.Encoder encoder, byte[] bytes, int first, int last) {
    return encoder.encodeToString(bytes).substring(first, last);
  }
}
