/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.shape;

import com.fasterxml.jackson.databind.JsonNode;

/** The service's words for a JSON token that stands where another is expected. */
final class WrongType {

  private WrongType() {}

  static String token(JsonNode value) {
    if (value.isArray() || value.isObject()) {
      return "START_OF_CONTAINER";
    }
    if (value.isTextual()) {
      return "STRING_VALUE";
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE";
    }
    return "NUMBER_VALUE";
  }
}
