/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glueledger.localglue.json.Json;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Faults as JSON, for tests against a process: {@code {"kind": "APPLY_THEN_DROP", "operation":
 * "UpdateConnection", "connectionName": "orders", "times": 2}}. Kinds with a time take {@code
 * delay} (ISO 8601, {@code PT2S}); {@code ERROR} takes {@code status}, {@code code} and {@code
 * message}; {@code FAIL_OAUTH} takes {@code reason}.
 */
public final class FaultJson {

  private static final Set<String> MEMBERS =
      Set.of(
          "kind",
          "operation",
          "connectionName",
          "times",
          "delay",
          "status",
          "code",
          "message",
          "reason");

  private static final Map<String, BiFunction<Fault.Match, JsonNode, Fault>> KINDS =
      Map.ofEntries(
          Map.entry("DELAY_BEFORE", (match, json) -> match.delayBefore(delay(json))),
          Map.entry("DELAY_AFTER", (match, json) -> match.delayAfter(delay(json))),
          Map.entry("THROTTLE", (match, json) -> match.throttle()),
          Map.entry(
              "ERROR",
              (match, json) ->
                  match.error(
                      number(json, "status").orElse(400),
                      required(json, "code"),
                      required(json, "message"))),
          Map.entry("SERVER_ERROR", (match, json) -> match.serverError()),
          Map.entry("DROP_BEFORE_APPLY", (match, json) -> match.dropBeforeApply()),
          Map.entry("APPLY_THEN_500", (match, json) -> match.applyThen500()),
          Map.entry("APPLY_THEN_DROP", (match, json) -> match.applyThenDrop()),
          Map.entry("APPLY_THEN_HALF_BODY", (match, json) -> match.applyThenHalfBody()),
          Map.entry("APPLY_THEN_EMPTY_BODY", (match, json) -> match.applyThenEmptyBody()),
          Map.entry("APPLY_THEN_HANG", (match, json) -> match.applyThenHang(delay(json))),
          Map.entry("FAIL_OAUTH", (match, json) -> match.failOAuth(required(json, "reason"))));

  private FaultJson() {}

  /**
   * Reads one fault.
   *
   * @throws IllegalArgumentException if a member is unknown, missing or wrong; the message names it
   */
  public static Fault read(JsonNode json) {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                throw new IllegalArgumentException(
                    name + " is not a member of a fault; known are " + new TreeSet<>(MEMBERS));
              }
            });
    String kind = required(json, "kind");
    BiFunction<Fault.Match, JsonNode, Fault> effect = KINDS.get(kind);
    if (effect == null) {
      throw new IllegalArgumentException(
          "kind must be one of " + new TreeSet<>(KINDS.keySet()) + ", was " + kind);
    }
    return effect.apply(
        new Fault.Match(
            text(json, "operation"), text(json, "connectionName"), number(json, "times")),
        json);
  }

  /** The faults that are on. */
  public static ArrayNode write(Faults faults) {
    ArrayNode list = Json.object().putArray("faults");
    faults
        .active()
        .forEach(
            active -> {
              ObjectNode json = list.addObject().put("kind", active.fault().effect().kind());
              active.fault().operation().ifPresent(each -> json.put("operation", each));
              active.fault().connectionName().ifPresent(each -> json.put("connectionName", each));
              json.put("met", active.met());
              active.remaining().ifPresent(each -> json.put("remaining", each));
            });
    return list;
  }

  private static Duration delay(JsonNode json) {
    String text = required(json, "delay");
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "delay must be an ISO 8601 duration such as PT2S, was " + text, e);
    }
  }

  private static String required(JsonNode json, String member) {
    return text(json, member)
        .orElseThrow(() -> new IllegalArgumentException(member + " is missing"));
  }

  private static Optional<String> text(JsonNode json, String member) {
    JsonNode value = json.path(member);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException(member + " must be a string, was " + value);
    }
    return Optional.of(value.textValue());
  }

  private static Optional<Integer> number(JsonNode json, String member) {
    JsonNode value = json.path(member);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isInt()) {
      throw new IllegalArgumentException(member + " must be a whole number, was " + value);
    }
    return Optional.of(value.intValue());
  }
}
