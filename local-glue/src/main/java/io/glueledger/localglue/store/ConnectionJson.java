/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A connection in full as JSON, and back. */
final class ConnectionJson {

  private ConnectionJson() {}

  static ObjectNode write(StoredConnection connection) {
    ObjectNode json = Json.object();
    json.set("input", connection.input());
    ObjectNode tags = json.putObject("tags");
    connection.tags().forEach(tags::put);
    json.put("created", connection.created().toString());
    json.put("updated", connection.updated().toString());
    json.put("updatedBy", connection.updatedBy());
    json.put("readyAt", connection.settlement().readyAt().toString());
    json.put("validated", connection.settlement().validated());
    connection.settlement().failure().ifPresent(failure -> json.put("failure", failure));
    return json;
  }

  static StoredConnection read(JsonNode json) {
    Map<String, String> tags = new TreeMap<>();
    json.path("tags").properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    return new StoredConnection(
        json.path("input").deepCopy(),
        tags,
        Instant.parse(json.path("created").asText()),
        Instant.parse(json.path("updated").asText()),
        json.path("updatedBy").asText(),
        new Settlement(
            Instant.parse(json.path("readyAt").asText()),
            json.path("validated").asBoolean(),
            json.has("failure") ? Optional.of(json.get("failure").asText()) : Optional.empty()));
  }
}
