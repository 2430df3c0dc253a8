/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.query.text.UtcTimes;
import java.util.ArrayList;
import java.util.List;

/** Checks values against the part of JSON Schema that the description uses. */
final class Shape {
  private final JsonNode document;
  private final List<String> problems = new ArrayList<>();

  private Shape(JsonNode document) {
    this.document = document;
  }

  /** What is wrong with a value, a line each. */
  static List<String> problems(JsonNode document, JsonNode schema, JsonNode value) {
    Shape shape = new Shape(document);
    shape.check("$", schema, value);
    return shape.problems;
  }

  private void check(String path, JsonNode schema, JsonNode value) {
    if (schema.has("$ref")) {
      check(path, document.at(schema.path("$ref").asText().substring(1)), value);
      return;
    }
    if (schema.has("oneOf")) {
      long fitting = 0;
      for (JsonNode option : schema.path("oneOf")) {
        fitting += problems(document, option, value).isEmpty() ? 1 : 0;
      }
      expect(fitting == 1, path, "fits " + fitting + " of oneOf");
    }
    if (schema.has("type")) {
      expect(hasType(schema.path("type"), value), path, "is no " + schema.path("type"));
    }
    if (schema.has("enum")) {
      boolean listed = false;
      for (JsonNode word : schema.path("enum")) {
        listed |= word.equals(value);
      }
      expect(listed, path, value + " is not in " + schema.path("enum"));
    }
    if (schema.path("format").asText().equals("date-time") && value.isTextual()) {
      expect(UtcTimes.parse(value.asText()).isPresent(), path, "is no date-time");
    }
    if (value.isObject()) {
      object(path, schema, value);
    }
    if (value.isArray()) {
      value.forEach(item -> check(path + "[]", schema.path("items"), item));
    }
  }

  private void object(String path, JsonNode schema, JsonNode value) {
    schema
        .path("required")
        .forEach(name -> expect(value.has(name.asText()), path, "lacks " + name.asText()));
    value
        .properties()
        .forEach(
            member -> {
              JsonNode its = schema.path("properties").path(member.getKey());
              JsonNode additional = schema.path("additionalProperties");
              if (!its.isMissingNode()) {
                check(path + "." + member.getKey(), its, member.getValue());
              } else if (additional.isObject()) {
                check(path + "." + member.getKey(), additional, member.getValue());
              } else {
                expect(
                    additional.isMissingNode(), path, "has the unknown member " + member.getKey());
              }
            });
  }

  private static boolean hasType(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      boolean any = false;
      for (JsonNode one : type) {
        any |= hasType(one, value);
      }
      return any;
    }
    return switch (type.asText()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }

  private void expect(boolean fine, String path, String problem) {
    if (!fine) {
      problems.add(path + " " + problem);
    }
  }
}
