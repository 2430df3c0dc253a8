/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** What reading of a body gave: an object, or the reason why there is none. */
public sealed interface ParsedJson {

  /** Goes on with the object or with the reason. */
  <T> T either(Function<ObjectNode, T> parsed, Function<String, T> malformed);

  /** The body was one JSON object. */
  record Parsed(ObjectNode object) implements ParsedJson {
    @Override
    public <T> T either(Function<ObjectNode, T> parsed, Function<String, T> malformed) {
      return parsed.apply(object);
    }
  }

  /** The body was something else; the reason may quote it. */
  record Malformed(String reason) implements ParsedJson {
    @Override
    public <T> T either(Function<ObjectNode, T> parsed, Function<String, T> malformed) {
      return malformed.apply(reason);
    }
  }
}
