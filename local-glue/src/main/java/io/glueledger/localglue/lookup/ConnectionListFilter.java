/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.glueledger.localglue.store.StoredConnection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which connections a list is to hold: those that fit everything that is given.
 *
 * @param type the type it must have
 * @param schemaVersion the schema version it must have
 * @param matchCriteria criteria that must all be among its own
 */
record ConnectionListFilter(
    Optional<String> type, Optional<Integer> schemaVersion, Set<String> matchCriteria) {

  ConnectionListFilter {
    matchCriteria = Set.copyOf(matchCriteria);
  }

  static ConnectionListFilter of(JsonNode filter) {
    JsonNode version = filter.path("ConnectionSchemaVersion");
    return new ConnectionListFilter(
        Optional.ofNullable(filter.path("ConnectionType").textValue()),
        version.isInt() ? Optional.of(version.intValue()) : Optional.empty(),
        texts(filter.path("MatchCriteria")));
  }

  boolean accepts(StoredConnection connection) {
    JsonNode input = connection.input();
    return type.map(input.path("ConnectionType").asText()::equals).orElse(true)
        && schemaVersion.map(version -> version == SchemaVersion.of(input)).orElse(true)
        && texts(input.path("MatchCriteria")).containsAll(matchCriteria);
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
