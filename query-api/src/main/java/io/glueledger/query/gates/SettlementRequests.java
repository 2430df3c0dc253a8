/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.gates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import io.glueledger.event.ConnectionId;
import io.glueledger.query.http.HttpProblem;
import io.glueledger.query.http.ProblemException;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Settlements as gates want them, and what gates answer. */
public final class SettlementRequests {
  private static final JsonMapper JSON = new JsonMapper();

  private SettlementRequests() {}

  /** Where the event of a settlement stands. */
  public record Place(int partition, long offset) {}

  /**
   * The body of the API with the connection that its address names.
   *
   * @throws ProblemException if it is no JSON object
   */
  public static byte[] ofConnection(ConnectionId id, byte[] body) {
    try {
      if (JSON.readTree(body) instanceof ObjectNode order && !order.has("connection")) {
        return bytes(order.put("connection", ConnectionKeys.text(id)));
      }
    } catch (IOException e) {
      throw new ProblemException(
          HttpProblem.request("The body is no JSON.", "Send a JSON object; see /docs."));
    }
    throw new ProblemException(
        HttpProblem.request(
            "The body is no JSON object, or names the connection again.",
            "Send an object with version, items, mode and reason; see /docs."));
  }

  /** An order as bytes. */
  public static byte[] bytes(ObjectNode order) {
    try {
      return JSON.writeValueAsBytes(order);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts is always writable", e);
    }
  }

  /**
   * Where the event stands that a gate wrote.
   *
   * @throws ProblemException with what the gate said if it wrote none
   */
  public static Place written(AggregatedHttpResponse answer) {
    JsonNode body = tree(answer);
    if (answer.status().equals(HttpStatus.OK)) {
      return new Place(body.path("partition").asInt(), body.path("offset").asLong());
    }
    throw new ProblemException(
        new HttpProblem(
            answer.status(),
            "not-settled",
            "Not settled",
            body.path("detail").asText("The gate refused the settlement."),
            answer.status().equals(HttpStatus.CONFLICT)
                ? "Look at the connection again, and settle what you see."
                : "See docs/review.md for who may settle what."));
  }

  private static JsonNode tree(AggregatedHttpResponse answer) {
    try {
      return Optional.ofNullable(JSON.readTree(answer.content(StandardCharsets.UTF_8)))
          .orElseGet(JSON::createObjectNode);
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }
}
