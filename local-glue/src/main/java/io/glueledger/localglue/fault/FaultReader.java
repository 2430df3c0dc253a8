/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.localglue.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.glueledger.localglue.json.StrictJson;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads faults from JSON, for tests against a process: {@code {"kind": "APPLY_THEN_DROP",
 * "operation": "UpdateConnection", "connectionName": "orders", "times": 2}}.
 */
public final class FaultReader {

  private static final Map<Class<?>, String> EXPECTED =
      Map.of(
          String.class, "a string",
          Integer.class, "a whole number",
          Duration.class, "an ISO 8601 duration such as PT2S",
          FaultKind.class,
              "one of " + Arrays.stream(FaultKind.values()).map(Enum::name).sorted().toList());

  private FaultReader() {}

  /**
   * Reads one fault.
   *
   * @throws IllegalArgumentException if a member is unknown, missing or wrong; the message names it
   */
  public static Fault read(JsonNode json) {
    try {
      // A number would be taken for seconds.
      if (json.path("delay").isNumber()) {
        throw new IllegalArgumentException(mustBe("delay", Duration.class, json));
      }
      return StrictJson.read(json.toString(), Fault.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(problem(e, json), e);
    }
  }

  private static String problem(JsonProcessingException e, JsonNode json) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return unknown.getPropertyName()
          + " is not a member of a fault; known are "
          + new TreeSet<>(unknown.getKnownPropertyIds().stream().map(String::valueOf).toList());
    }
    if (e instanceof ValueInstantiationException refused && refused.getCause() != null) {
      return String.valueOf(refused.getCause().getMessage());
    }
    if (e instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      return mustBe(mismatch.getPath().get(0).getFieldName(), mismatch.getTargetType(), json);
    }
    return "a fault must be an object, was " + json;
  }

  private static String mustBe(String member, Class<?> type, JsonNode json) {
    return "%s must be %s, was %s"
        .formatted(
            member, EXPECTED.getOrDefault(type, "something else"), json.path(member).asText());
  }
}
