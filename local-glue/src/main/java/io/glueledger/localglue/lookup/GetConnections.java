/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.call.GlueOperation;
import io.glueledger.localglue.call.GlueScope;
import io.glueledger.localglue.call.OperationRequest;
import io.glueledger.localglue.json.StrictJson;
import io.glueledger.localglue.reply.ServiceError;
import io.glueledger.localglue.reply.ServiceReply;
import io.glueledger.localglue.store.ConnectionKey;
import io.glueledger.localglue.store.ConnectionStore;
import io.glueledger.localglue.store.StoredConnection;
import java.util.Optional;

/** Lists the connections of a catalog by name, page by page. */
public record GetConnections(ConnectionStore store, GlueScope scope) implements GlueOperation {

  /** The page size of requests that give none: small, so that clients that do not page are seen. */
  private static final int DEFAULT_PAGE = 100;

  @Override
  public ServiceReply run(OperationRequest request) {
    String catalog = scope.catalog(request);
    JsonNode filter = request.input().path("Filter");
    String query = catalog + " " + (filter.isObject() ? StrictJson.writeCanonical(filter) : "{}");
    Optional<String> token = request.text("NextToken");
    Optional<String> after =
        token
            .flatMap(PageToken::decode)
            .filter(each -> each.query().equals(query))
            .map(PageToken::after);
    if (token.isPresent() && after.isEmpty()) {
      return ServiceReply.refused(ServiceError.invalidInput("Invalid pagination token provided."));
    }
    return ServiceReply.of(page(request, catalog, ConnectionListFilter.of(filter), query, after));
  }

  private ObjectNode page(
      OperationRequest request,
      String catalog,
      ConnectionListFilter filter,
      String query,
      Optional<String> after) {
    int size = request.input().path("MaxResults").asInt(DEFAULT_PAGE);
    boolean hide = request.flag("HidePassword");
    ObjectNode body = StrictJson.object();
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
      list.add(ConnectionDescription.of(connection.get(), hide, Optional.empty(), request.now()));
      last = name;
    }
    return body;
  }
}
