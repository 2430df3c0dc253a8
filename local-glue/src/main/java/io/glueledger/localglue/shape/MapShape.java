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
    implements ConstrainedMember {

  /** A map whose values are quoted in errors. */
  public MapShape(StringShape key, StringShape value, int most) {
    this(key, value, most, false);
  }

  @Override
  public void check(JsonNode map, ValuePath path, RequestViolations violations) {
    if (!map.isObject()) {
      violations.wrongType("Expected map or null, found " + RequestViolations.token(map));
      return;
    }
    boolean badKey = false;
    boolean badValue = false;
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      badKey |= !key.accepts(entry.getKey());
      badValue |=
          entry.getValue().isNull()
              || (value.hasType(entry.getValue(), violations)
                  && !value.accepts(entry.getValue().textValue()));
    }
    if (map.size() > most) {
      tell(map, path, "Member must have length less than or equal to " + most, violations);
    }
    if (badKey) {
      tell(map, path, "Map keys must satisfy constraint: " + key.told(), violations);
    }
    if (badValue) {
      tell(map, path, "Map value must satisfy constraint: " + value.told(), violations);
    }
  }

  private void tell(JsonNode map, ValuePath path, String constraint, RequestViolations violations) {
    String quoted =
        map.properties().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue().asText())
            .collect(Collectors.joining(", ", "{", "}"));
    violations.violation(quoted, sensitive, path, constraint);
  }
}
