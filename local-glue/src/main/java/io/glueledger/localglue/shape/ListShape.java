/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.shape;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A list.
 *
 * @param element the shape of every element; none may be null
 * @param most how many elements there may be
 */
public record ListShape(Shape element, int most) implements Shape {

  @Override
  public void check(JsonNode value, Path path, Findings findings) {
    if (!value.isArray()) {
      findings.wrongType("Expected list or null, found " + Findings.token(value));
      return;
    }
    if (value.size() > most) {
      findings.violation(
          value.toString(), path, "Member must have length less than or equal to " + most);
    }
    int number = 0;
    for (JsonNode each : value) {
      number++;
      if (each.isNull()) {
        findings.missing(path.element(number));
      } else {
        element.check(each, path.element(number), findings);
      }
    }
  }
}
