/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.localglue.json.StrictJson;
import java.nio.charset.StandardCharsets;
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

  /** Opaque text for the client. */
  String encoded() {
    String json = StrictJson.write(StrictJson.object().put("query", query).put("after", after));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a token; empty if it was not made here. */
  static Optional<PageToken> decode(String text) {
    try {
      return StrictJson.parse(Base64.getUrlDecoder().decode(text))
          .either(json -> of(json.path("query"), json.path("after")), reason -> Optional.empty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<PageToken> of(JsonNode query, JsonNode after) {
    return query.isTextual() && after.isTextual()
        ? Optional.of(new PageToken(query.textValue(), after.textValue()))
        : Optional.empty();
  }
}
