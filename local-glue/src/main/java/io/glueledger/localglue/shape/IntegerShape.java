/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.shape;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A whole number of 32 bits.
 *
 * @param least the least value
 * @param most the greatest value
 */
public record IntegerShape(int least, int most) implements ConstrainedMember {

  @Override
  public void check(JsonNode value, ValuePath path, RequestViolations violations) {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      violations.notConvertible(value, "an Integer");
      return;
    }
    int number = value.intValue();
    if (number > most) {
      violations.violation(
          value.asText(), false, path, "Member must have value less than or equal to " + most);
    }
    if (number < least) {
      violations.violation(
          value.asText(), false, path, "Member must have value greater than or equal to " + least);
    }
  }
}
