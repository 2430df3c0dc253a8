/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.json.StrictJson;
import java.util.List;
import java.util.Optional;

/**
 * What an operation answers, and what it did.
 *
 * @param status HTTP status
 * @param contentType media type of the content
 * @param content the body
 * @param errorCode the exception's name, if the operation was refused
 * @param appliedOrders one number for each connection that was changed, taken from one counter for
 *     the whole service while the connection was locked: for one connection, ascending numbers are
 *     the order in which its changes took effect
 */
public record ServiceReply(
    int status,
    String contentType,
    String content,
    Optional<String> errorCode,
    List<Long> appliedOrders) {

  /** The media type of AWS JSON 1.1. */
  public static final String AWS_JSON = "application/x-amz-json-1.1";

  /** Copies the orders. */
  public ServiceReply {
    appliedOrders = List.copyOf(appliedOrders);
  }

  /** A successful read. */
  public static ServiceReply of(ObjectNode body) {
    return applied(body, List.of());
  }

  /** A success that changed connections. */
  public static ServiceReply applied(ObjectNode body, List<Long> orders) {
    return new ServiceReply(200, AWS_JSON, StrictJson.write(body), Optional.empty(), orders);
  }

  /** A refusal. */
  public static ServiceReply refused(ServiceError error) {
    ObjectNode body =
        StrictJson.object().put("__type", error.code()).put("Message", error.message());
    return new ServiceReply(
        error.status(), AWS_JSON, StrictJson.write(body), Optional.of(error.code()), List.of());
  }
}
