/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The description as a page shows it.
 *
 * @param about what the API is, and what holds everywhere
 * @param groups operations by tag
 * @param schemas the shapes of answers, by name
 */
public record ApiDescription(String about, List<Group> groups, Map<String, List<Field>> schemas) {
  /** Operations of one tag. */
  public record Group(String name, String about, List<Operation> operations) {}

  /** One operation. */
  public record Operation(
      String id,
      String method,
      String path,
      String summary,
      String about,
      List<Field> parameters,
      String answer) {}

  /** A parameter or a member. */
  public record Field(String name, String where, String type, String about) {}

  /** Reads a document. */
  public static ApiDescription of(JsonNode document) {
    List<Group> groups =
        document
            .path("tags")
            .valueStream()
            .map(tag -> group(document, text(tag, "name"), text(tag, "description")))
            .toList();
    Map<String, List<Field>> schemas = new TreeMap<>();
    document
        .at("/components/schemas")
        .propertyStream()
        .filter(schema -> schema.getValue().has("properties"))
        .forEach(schema -> schemas.put(schema.getKey(), members(document, schema.getValue())));
    return new ApiDescription(document.at("/info/description").asText(), groups, schemas);
  }

  private static Group group(JsonNode document, String tag, String about) {
    return new Group(
        tag,
        about,
        document
            .path("paths")
            .propertyStream()
            .flatMap(path -> operations(document, tag, path.getKey(), path.getValue()))
            .toList());
  }

  private static Stream<Operation> operations(
      JsonNode document, String tag, String path, JsonNode methods) {
    return methods
        .propertyStream()
        .filter(method -> method.getValue().at("/tags/0").asText().equals(tag))
        .map(
            method ->
                operation(
                    document, method.getKey().toUpperCase(Locale.ROOT), path, method.getValue()));
  }

  private static Operation operation(JsonNode document, String method, String path, JsonNode get) {
    JsonNode schema = get.at("/responses/200/content/application~1json/schema");
    JsonNode items = schema.at("/properties/items/items");
    return new Operation(
        text(get, "operationId"),
        method,
        path,
        text(get, "summary"),
        text(get, "description"),
        get.path("parameters")
            .valueStream()
            .map(parameter -> resolved(document, parameter))
            .map(
                its -> field(document, text(its, "name"), text(its, "in"), its.path("schema"), its))
            .toList(),
        items.isMissingNode() ? type(document, schema) : "a page of " + type(document, items));
  }

  private static List<Field> members(JsonNode document, JsonNode schema) {
    return schema
        .path("properties")
        .propertyStream()
        .map(its -> field(document, its.getKey(), "", its.getValue(), its.getValue()))
        .toList();
  }

  private static Field field(
      JsonNode document, String name, String where, JsonNode schema, JsonNode described) {
    return new Field(name, where, type(document, schema), text(described, "description"));
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asText();
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
    return parts
        .valueStream()
        .map(part -> part.isValueNode() ? part.asText() : type(document, part))
        .collect(Collectors.joining(" | "));
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
