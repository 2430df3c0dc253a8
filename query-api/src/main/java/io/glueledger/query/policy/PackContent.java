/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.glueledger.event.Severity;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a policy pack says, as far as people are shown it.
 *
 * @param name of the pack
 * @param version as its authors count
 * @param policies in the order of the pack, also those that are off
 * @param exceptions also those that have expired, next to end first
 */
public record PackContent(
    String name, String version, List<Rule> policies, List<Exemption> exceptions) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * One policy.
   *
   * @param parameters what its users set, by name
   * @param controls of standards
   */
  public record Rule(
      String id,
      String title,
      Optional<Severity> severity,
      Mode mode,
      Map<String, String> parameters,
      List<String> controls) {}

  /** Whether a policy takes part. */
  public enum Mode {
    /** It does what it says. */
    ENFORCED,
    /** It tells, and denies nothing. */
    AUDIT,
    /** It is not asked. */
    OFF
  }

  /** What may pass. */
  public record Exemption(
      String id,
      List<String> policies,
      String connection,
      String reason,
      String owner,
      Optional<Instant> expires) {

    /** Whether its time is over. */
    public boolean isOver(Instant now) {
      return expires.filter(end -> !end.isAfter(now)).isPresent();
    }
  }

  /**
   * Reads the canonical text of a pack.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static PackContent of(String canonical) {
    JsonNode pack = tree(canonical);
    JsonNode groups = pack.path("controls");
    return new PackContent(
        pack.path("pack").asText(),
        pack.path("version").asText(),
        pack.path("policies").valueStream().map(policy -> rule(policy, groups)).toList(),
        pack.path("exceptions")
            .valueStream()
            .map(PackContent::exemption)
            .sorted(
                (one, other) ->
                    one.expires()
                        .orElse(Instant.MAX)
                        .compareTo(other.expires().orElse(Instant.MAX)))
            .toList());
  }

  /**
   * The canonical text as a tree.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  static JsonNode tree(String canonical) {
    try {
      return JSON.readTree(canonical);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the text is no policy pack", e);
    }
  }

  private static Rule rule(JsonNode policy, JsonNode groups) {
    Map<String, String> parameters = new TreeMap<>();
    policy
        .path("parameters")
        .propertyStream()
        .forEach(
            parameter ->
                parameters.put(parameter.getKey(), value(parameter.getValue().path("default"))));
    return new Rule(
        policy.path("id").asText(),
        policy.path("title").asText(),
        Stream.of(Severity.values())
            .filter(severity -> severity.name().equals(policy.path("severity").asText()))
            .findFirst(),
        policy.has("off")
            ? Mode.OFF
            : policy.path("mode").asText().equals("audit") ? Mode.AUDIT : Mode.ENFORCED,
        parameters,
        policy
            .path("controls")
            .valueStream()
            .flatMap(group -> groups.path(group.asText()).valueStream())
            .map(JsonNode::asText)
            .toList());
  }

  private static String value(JsonNode value) {
    return value.isArray()
        ? String.join(", ", value.valueStream().map(JsonNode::asText).toList())
        : value.asText();
  }

  private static Exemption exemption(JsonNode node) {
    return new Exemption(
        node.path("id").asText(),
        node.path("policies").valueStream().map(JsonNode::asText).toList(),
        node.path("connection").asText(),
        node.path("reason").asText(),
        node.path("owner").asText(),
        instant(node.path("expires").asText()));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
