/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.shape;

import com.fasterxml.jackson.databind.JsonNode;

/** A boolean. */
public record BooleanShape() implements Shape {

  @Override
  public void check(JsonNode value, Path path, Findings findings) {
    if (!value.isBoolean()) {
      findings.notConvertible(value, "a Boolean");
    }
  }
}
