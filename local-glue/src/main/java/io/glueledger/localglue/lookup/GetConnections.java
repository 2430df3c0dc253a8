/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.call.Invocation;
import io.glueledger.localglue.call.Operation;
import io.glueledger.localglue.call.Scope;
import io.glueledger.localglue.json.Json;
import io.glueledger.localglue.model.GlueShapes;
import io.glueledger.localglue.reply.Reply;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.shape.IntegerShape;
import io.glueledger.localglue.shape.StringShape;
import io.glueledger.localglue.shape.StructureShape;
import io.glueledger.localglue.store.ConnectionKey;
import io.glueledger.localglue.store.ConnectionStore;
import io.glueledger.localglue.store.StoredConnection;
import java.util.Optional;

/** Lists the connections of a catalog by name, page by page. */
public record GetConnections(ConnectionStore store, Scope scope) implements Operation {

  /** The page size of requests that give none: small, so that clients that do not page are seen. */
  private static final int DEFAULT_PAGE = 100;

  private static final StructureShape INPUT =
      StructureShape.builder()
          .optional("CatalogId", GlueShapes.NAME)
          .optional("Filter", GlueShapes.CONNECTIONS_FILTER)
          .optional("HidePassword", GlueShapes.BOOLEAN)
          .optional("NextToken", StringShape.any())
          .optional("MaxResults", new IntegerShape(1, 1000))
          .build();

  @Override
  public String name() {
    return "GetConnections";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public Reply run(Invocation invocation) {
    String catalog = scope.catalog(invocation);
    JsonNode filter = invocation.input().path("Filter");
    String query = catalog + " " + (filter.isObject() ? Json.writeCanonical(filter) : "{}");
    Optional<String> after = Optional.empty();
    Optional<String> token = invocation.text("NextToken");
    if (token.isPresent()) {
      after =
          PageToken.decode(token.get())
              .filter(each -> each.query().equals(query))
              .map(PageToken::after);
      if (after.isEmpty()) {
        return Reply.refused(ServiceError.invalidInput("Invalid pagination token provided."));
      }
    }
    return Reply.of(page(invocation, catalog, ConnectionFilter.of(filter), query, after));
  }

  private ObjectNode page(
      Invocation invocation,
      String catalog,
      ConnectionFilter filter,
      String query,
      Optional<String> after) {
    int size = invocation.input().path("MaxResults").asInt(DEFAULT_PAGE);
    boolean hide = invocation.flag("HidePassword");
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("ConnectionList");
    String last = "";
    for (String name : store.names(catalog, after)) {
      Optional<StoredConnection> connection = store.get(new ConnectionKey(catalog, name));
      if (connection.filter(filter::accepts).isEmpty()) {
        continue;
      }
      if (list.size() == size) {
        // There is one more, so there is another page.
        body.put("NextToken", new PageToken(query, last).encoded());
        break;
      }
      list.add(
          ConnectionDescription.of(connection.get(), hide, Optional.empty(), invocation.now()));
      last = name;
    }
    return body;
  }
}
