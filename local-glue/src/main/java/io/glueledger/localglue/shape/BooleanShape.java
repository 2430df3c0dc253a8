/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.shape;

import com.fasterxml.jackson.databind.JsonNode;

/** A boolean. */
public record BooleanShape() implements ConstrainedMember {

  @Override
  public void check(JsonNode value, ValuePath path, RequestViolations violations) {
    if (!value.isBoolean()) {
      violations.notConvertible(value, "a Boolean");
    }
  }
}
