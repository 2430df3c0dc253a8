/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.sts;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A form body, {@code application/x-www-form-urlencoded}. */
final class StsForm {

  private StsForm() {}

  /** The parameters, unless the body is no form or a key stands twice. */
  static Optional<Map<String, String>> read(byte[] body) {
    Map<String, String> parameters = new HashMap<>();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      for (String pair : text.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals < 1
            || parameters.put(decode(pair, 0, equals), decode(pair, equals + 1, pair.length()))
                != null) {
          return Optional.empty();
        }
      }
    } catch (CharacterCodingException | IllegalArgumentException notAForm) {
      return Optional.empty();
    }
    return Optional.of(parameters);
  }

  private static String decode(String pair, int from, int to) {
    return URLDecoder.decode(pair.substring(from, to), StandardCharsets.UTF_8);
  }
}
