/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * The description as a page shows it.
 *
 * @param about what the API is, and what holds everywhere
 * @param groups operations by tag
 * @param schemas the shapes of answers, by name
 */
public record ApiDescription(String about, List<Group> groups, Map<String, List<Field>> schemas) {
  /** Copies the collections. */
  public ApiDescription {
    groups = List.copyOf(groups);
    schemas = new TreeMap<>(schemas);
  }

  /** Operations of one tag. */
  public record Group(String name, String about, List<Operation> operations) {}

  /** One operation. */
  public record Operation(
      String id, String path, String summary, String about, List<Field> parameters, String answer) {
    /** Copies the list. */
    public Operation {
      parameters = List.copyOf(parameters);
    }
  }

  /** A parameter or a member. */
  public record Field(String name, String where, String type, String about) {}

  /** Reads a document. */
  public static ApiDescription of(JsonNode document) {
    List<Group> groups = new ArrayList<>();
    for (JsonNode tag : document.path("tags")) {
      groups.add(
          new Group(
              tag.path("name").asText(),
              tag.path("description").asText(),
              operations(document, tag.path("name").asText())));
    }
    Map<String, List<Field>> schemas = new TreeMap<>();
    document
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              if (schema.getValue().has("properties")) {
                schemas.put(schema.getKey(), members(document, schema.getValue()));
              }
            });
    return new ApiDescription(document.at("/info/description").asText(), groups, schemas);
  }

  private static List<Operation> operations(JsonNode document, String tag) {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode get = path.getValue().path("get");
              if (get.at("/tags/0").asText().equals(tag)) {
                operations.add(operation(document, path.getKey(), get));
              }
            });
    return operations;
  }

  private static Operation operation(JsonNode document, String path, JsonNode get) {
    List<Field> parameters = new ArrayList<>();
    for (JsonNode parameter : get.path("parameters")) {
      JsonNode its = resolved(document, parameter);
      parameters.add(
          new Field(
              its.path("name").asText(),
              its.path("in").asText(),
              type(document, its.path("schema")),
              its.path("description").asText()));
    }
    JsonNode schema = get.at("/responses/200/content/application~1json/schema");
    JsonNode items = schema.at("/properties/items/items");
    return new Operation(
        get.path("operationId").asText(),
        path,
        get.path("summary").asText(),
        get.path("description").asText(),
        parameters,
        items.isMissingNode() ? type(document, schema) : "a page of " + type(document, items));
  }

  private static List<Field> members(JsonNode document, JsonNode schema) {
    List<Field> members = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            member ->
                members.add(
                    new Field(
                        member.getKey(),
                        "",
                        type(document, member.getValue()),
                        member.getValue().path("description").asText())));
    return members;
  }

  private static String type(JsonNode document, JsonNode schema) {
    if (schema.has("$ref")) {
      String name = schema.path("$ref").asText().replaceAll(".*/", "");
      JsonNode target = resolved(document, schema);
      return target.has("enum") ? type(document, target) : name;
    }
    if (schema.has("oneOf")) {
      return join(schema.path("oneOf"), document);
    }
    if (schema.has("enum")) {
      return join(schema.path("enum"), document);
    }
    if (schema.path("type").asText().equals("array")) {
      return "list of " + type(document, schema.path("items"));
    }
    JsonNode type = schema.path("type");
    String base = type.isArray() ? join(type, document) : type.asText("any");
    return schema.has("format") ? base + " (" + schema.path("format").asText() + ")" : base;
  }

  private static String join(JsonNode parts, JsonNode document) {
    return String.join(
        " | ",
        StreamSupport.stream(parts.spliterator(), false)
            .map(part -> part.isValueNode() ? part.asText() : type(document, part))
            .toList());
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
