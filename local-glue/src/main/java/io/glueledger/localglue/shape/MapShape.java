/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A map of strings.
 *
 * @param key the shape of every key
 * @param value the shape of every value; none may be null
 * @param most how many entries there may be
 * @param sensitive whether the model forbids to quote it
 */
public record MapShape(StringShape key, StringShape value, int most, boolean sensitive)
    implements Shape {

  /** A map whose values are quoted in errors. */
  public MapShape(StringShape key, StringShape value, int most) {
    this(key, value, most, false);
  }

  @Override
  public void check(JsonNode map, Path path, Findings findings) {
    if (!map.isObject()) {
      findings.wrongType("Expected map or null, found " + Findings.token(map));
      return;
    }
    boolean badKey = false;
    boolean badValue = false;
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      badKey |= !key.accepts(entry.getKey());
      badValue |=
          entry.getValue().isNull()
              || (value.hasType(entry.getValue(), findings)
                  && !value.accepts(entry.getValue().textValue()));
    }
    if (map.size() > most) {
      tell(map, path, "Member must have length less than or equal to " + most, findings);
    }
    if (badKey) {
      tell(map, path, "Map keys must satisfy constraint: " + key.told(), findings);
    }
    if (badValue) {
      tell(map, path, "Map value must satisfy constraint: " + value.told(), findings);
    }
  }

  private void tell(JsonNode map, Path path, String constraint, Findings findings) {
    if (sensitive) {
      findings.sensitiveViolation(path, constraint);
      return;
    }
    String quoted =
        map.properties().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue().asText())
            .collect(Collectors.joining(", ", "{", "}"));
    findings.violation(quoted, path, constraint);
  }
}
