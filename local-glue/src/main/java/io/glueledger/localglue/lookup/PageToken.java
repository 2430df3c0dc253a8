/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.glueledger.localglue.json.StrictJson;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a list goes on: after the last name of the page before. So a list that is read while
 * connections come and go has nothing twice, and all that was there from its begin to its end.
 *
 * @param query what was asked for; a token only continues the same question
 * @param after the last name of the page before
 */
record PageToken(String query, String after) {

  PageToken {
    requireNonNull(query);
    requireNonNull(after);
  }

  /** Opaque text for the client. */
  String encoded() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(StrictJson.write(this).getBytes(UTF_8));
  }

  /** Reads a token; empty if it was not made here. */
  static Optional<PageToken> decode(String text) {
    try {
      String json = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      return Optional.ofNullable(StrictJson.read(json, PageToken.class));
    } catch (IllegalArgumentException | JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
