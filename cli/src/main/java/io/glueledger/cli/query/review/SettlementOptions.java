/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.cli.query.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.cli.query.ApiClient;
import io.glueledger.cli.query.QueryApiOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every settlement says, and how it is sent. */
final class SettlementOptions {
  private static final JsonMapper JSON = new JsonMapper();

  @Mixin private final QueryApiOptions api = new QueryApiOptions();

  @Option(names = "--reason", required = true, description = "Why; it is written to the log.")
  private String reason = "";

  @Option(names = "--ticket", description = "Where more is to be read.")
  private @Nullable String ticket;

  /** The API, which is not asked yet. */
  ApiClient client() {
    return api.client();
  }

  /** The items on the queue of a connection. */
  static List<JsonNode> items(ApiClient client, String connection) {
    JsonNode page = client.json("/v1/review", Map.of("connection", connection, "limit", "500"));
    return List.copyOf(page.path("items").valueStream().toList());
  }

  /**
   * Settles items as of the newest version.
   *
   * @param connection catalog id, slash and name
   */
  void settle(
      ApiClient client,
      String connection,
      List<JsonNode> items,
      String mode,
      Optional<String> until) {
    int slash = connection.indexOf('/');
    String path = "/v1/connections/" + ApiClient.segment(connection.substring(0, slash));
    Map<String, String> name = Map.of("name", connection.substring(slash + 1));
    ObjectNode order = JSON.createObjectNode();
    order.put("version", client.json(path, name).path("version").asLong());
    ArrayNode keys = order.putArray("items");
    for (JsonNode item : items) {
      ObjectNode key = keys.addObject().put("policyId", item.path("policyId").asText());
      if (!item.path("field").isNull()) {
        key.put("field", item.path("field").asText());
      }
    }
    order.put("mode", mode);
    order.put("reason", reason);
    until.ifPresent(at -> order.put("until", at));
    if (ticket != null) {
      order.put("ticket", ticket);
    }
    client.post(path + "/review", name, order);
  }
}
