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
public record ListShape(ConstrainedMember element, int most) implements ConstrainedMember {

  @Override
  public void check(JsonNode value, ValuePath path, RequestViolations violations) {
    if (!value.isArray()) {
      violations.wrongType("Expected list or null, found " + RequestViolations.token(value));
      return;
    }
    if (value.size() > most) {
      violations.violation(
          value.toString(), false, path, "Member must have length less than or equal to " + most);
    }
    int number = 0;
    for (JsonNode each : value) {
      number++;
      if (each.isNull()) {
        violations.missing(path.element(number));
      } else {
        element.check(each, path.element(number), violations);
      }
    }
  }
}
