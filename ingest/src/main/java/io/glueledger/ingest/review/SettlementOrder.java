/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.definition.redaction.SecretScanner;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.ReviewItemKey;
import io.glueledger.event.ReviewSettled;
import io.glueledger.event.SettlementMode;
import io.glueledger.schemas.serialization.ConnectionKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of items of the review queue, as a JSON object of {@code connection} (catalog
 * id, slash, name), {@code version}, {@code items} (each {@code policyId} and {@code field}),
 * {@code mode}, {@code reason}, {@code ticket} and {@code until}.
 *
 * @param settled as the log will have it; secrets in free text are blanked
 */
record SettlementOrder(ConnectionId connection, ReviewSettled settled) {
  private static final ObjectReader JSON =
      new JsonMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Set<String> MEMBERS =
      Set.of("connection", "version", "items", "mode", "reason", "ticket", "until");
  private static final Set<String> KEY_MEMBERS = Set.of("policyId", "field");
  private static final List<SettlementMode> MODES =
      List.of(SettlementMode.ACKNOWLEDGE, SettlementMode.ACCEPT, SettlementMode.REOPEN);
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_TICKET = 200;
  private static final int LONGEST_NAME = 4096;
  private static final int MOST_ITEMS = 500;

  /**
   * Reads an order.
   *
   * @throws IllegalArgumentException that names the member and what to write
   */
  static SettlementOrder read(byte[] body) {
    JsonNode order = object(body);
    known(order, MEMBERS, "the body");
    String connection = text(order, "connection", LONGEST_NAME);
    ConnectionId id =
        ConnectionKeys.parse(connection)
            .filter(it -> !it.getCatalogId().isEmpty() && !it.getName().isEmpty())
            .orElseThrow(
                () ->
                    wrong("connection", "must be catalog id, slash and name: 123456789012/orders"));
    JsonNode version = order.path("version");
    if (!version.canConvertToLong() || !version.isIntegralNumber()) {
      throw wrong("version", "must be the number of the version that was looked at");
    }
    return new SettlementOrder(
        id,
        ReviewSettled.newBuilder()
            .setVersion(version.longValue())
            .setItems(items(order.path("items")))
            .setMode(mode(order))
            .setReason(SecretScanner.blank(text(order, "reason", LONGEST_REASON)))
            .setTicket(
                optional(order, "ticket", LONGEST_TICKET).map(SecretScanner::blank).orElse(null))
            .setUntil(
                optional(order, "until", LONGEST_TICKET).map(SettlementOrder::instant).orElse(null))
            .build());
  }

  private static JsonNode object(byte[] body) {
    try {
      @Nullable JsonNode tree = JSON.readTree(body);
      if (tree != null && tree.isObject()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The body is no JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalArgumentException("The body must be a JSON object.");
  }

  private static void known(JsonNode object, Set<String> members, String what) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!members.contains(name)) {
                throw new IllegalArgumentException(
                    "There is an unknown member in "
                        + what
                        + "; it has "
                        + new TreeSet<>(members)
                        + ".");
              }
            });
  }

  private static List<ReviewItemKey> items(JsonNode given) {
    if (!given.isArray() || given.isEmpty() || given.size() > MOST_ITEMS) {
      throw wrong("items", "must be a list of 1 to " + MOST_ITEMS + " items");
    }
    List<ReviewItemKey> keys = new ArrayList<>();
    for (JsonNode item : given) {
      known(item, KEY_MEMBERS, "an item");
      keys.add(
          new ReviewItemKey(
              text(item, "policyId", LONGEST_TICKET),
              optional(item, "field", LONGEST_NAME).orElse(null)));
    }
    return keys;
  }

  private static SettlementMode mode(JsonNode order) {
    String given = order.path("mode").asText();
    return MODES.stream()
        .filter(mode -> mode.name().equalsIgnoreCase(given))
        .findFirst()
        .orElseThrow(() -> wrong("mode", "must be one of " + MODES));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      throw wrong("until", "must be an instant such as 2026-11-26T10:00:00Z");
    }
  }

  private static String text(JsonNode object, String member, int longest) {
    return optional(object, member, longest)
        .filter(text -> !text.isBlank())
        .orElseThrow(
            () -> wrong(member, "is missing; write a text of up to " + longest + " characters"));
  }

  private static Optional<String> optional(JsonNode object, String member, int longest) {
    JsonNode given = object.path(member);
    if (given.isMissingNode() || given.isNull()) {
      return Optional.empty();
    }
    if (!given.isTextual() || given.textValue().length() > longest) {
      throw wrong(member, "must be a text of up to " + longest + " characters");
    }
    return Optional.of(given.textValue());
  }

  private static IllegalArgumentException wrong(String member, String what) {
    return new IllegalArgumentException(member + " " + what + ".");
  }
}
