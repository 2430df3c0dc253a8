/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which connections a request is about, as far as it can be told before it is checked.
 *
 * @param catalogId the catalog; the account's if the request names none
 * @param names the names in the request's order; empty for lists and for what cannot be told
 */
public record RequestTarget(String catalogId, List<String> names) {

  /** Copies the names. */
  public RequestTarget {
    names = List.copyOf(names);
  }

  /** About no connection. */
  public static RequestTarget none(String account) {
    return new RequestTarget(account, List.of());
  }

  /** Reads the members by which requests of the connection API name connections. */
  public static RequestTarget of(ObjectNode request, String account) {
    Optional<ConnectionArn> arn = text(request.path("ResourceArn")).flatMap(ConnectionArn::parse);
    if (arn.isPresent()) {
      return new RequestTarget(arn.get().account(), List.of(arn.get().name()));
    }
    String catalogId = text(request.path("CatalogId")).orElse(account);
    List<String> names = new ArrayList<>();
    text(request.path("Name"))
        .or(() -> text(request.path("ConnectionName")))
        .or(() -> text(request.path("ConnectionInput").path("Name")))
        .ifPresent(names::add);
    for (JsonNode name : request.path("ConnectionNameList")) {
      text(name).ifPresent(names::add);
    }
    return new RequestTarget(catalogId, names);
  }

  private static Optional<String> text(JsonNode value) {
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }
}
