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
public record IntegerShape(int least, int most) implements Shape {

  @Override
  public void check(JsonNode value, Path path, Findings findings) {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      findings.notConvertible(value, "an Integer");
      return;
    }
    int number = value.intValue();
    if (number > most) {
      findings.violation(
          Integer.toString(number), path, "Member must have value less than or equal to " + most);
    }
    if (number < least) {
      findings.violation(
          Integer.toString(number),
          path,
          "Member must have value greater than or equal to " + least);
    }
  }
}
